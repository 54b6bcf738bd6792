import type { RecordedAnswer } from '../ask-question.ts';

/** The places of a record in which text can stand, in the words of a report. */
export const RECORD_PARTS = ['answers', 'citations', 'closest passages', 'retrieved passages', 'other places'] as const;

export type RecordPart = (typeof RECORD_PARTS)[number];

/**
 * All text of a record by the place where it stands. The standalone question, corrected or not, is left out: it holds the words of the
 * caller, and is to be looked at together with them.
 */
export function recordParts(record: RecordedAnswer): Record<RecordPart, string[]> {
  const {
    standaloneQuestion: _,
    correctedQuestion: __,
    sentences,
    text: whole,
    citations,
    outcome,
    ...others
  } = record;
  const { closest = [], retrieved = [], ...otherOutcome } = outcome ?? {};
  return {
    answers: [whole, ...sentences.map(({ text }) => text)],
    citations: stringsOf([citations, sentences.map((sentence) => sentence.citations)]),
    'closest passages': stringsOf(closest),
    'retrieved passages': stringsOf(retrieved),
    'other places': stringsOf([others, otherOutcome]),
  };
}

/** The given words that some text holds, whatever their case. */
export function wordsIn(texts: readonly string[], words: readonly string[]): string[] {
  const folded = texts.map((text) => text.toLowerCase());
  return words.filter((word) => folded.some((text) => text.includes(word.toLowerCase())));
}

/** Every string and key of a value as JSON has it. Numbers are left out: the digits of a score may look like anything. */
function stringsOf(value: unknown): string[] {
  const strings: string[] = [];
  JSON.stringify(value, (key, part: unknown) => {
    strings.push(key);
    if (typeof part === 'string') strings.push(part);
    return part;
  });
  return strings;
}
