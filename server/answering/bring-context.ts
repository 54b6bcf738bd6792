import { textOf } from '../../ingest/broken-span.ts';
import { openingReference } from './opening-reference.ts';
import { plainText } from './plain-text.ts';
import { isHeading, isSameSentence, type ScoredSentence, wordsOf } from './scored-sentence.ts';
import { sentenceSubject } from './sentence-subject.ts';

/** A sentence with what it refers back to, where that is not said right before it. */
export interface SentenceInContext extends ScoredSentence {
  context?: string;
}

export interface Room {
  sentences: number;
  words: number;
}

/** The subject of the sentence before, where that begins with a pronoun the subject of the one before it, and no further. */
const FURTHEST_BACK = 3;

/**
 * Gives the sentences of an answer what they refer back to: the subject that the sentence before names; else, for the first, that sentence
 * itself where there is room beside the others; else the heading.
 */
export function bringContext(chosen: readonly ScoredSentence[], room: Room): SentenceInContext[] {
  return chosen.flatMap((sentence, k) => {
    const before = sentenceBefore(sentence);
    const previous = chosen[k - 1];
    if (before && previous && isSameSentence(before, previous)) return [sentence];
    const isShown = before && chosen.some((other) => isSameSentence(other, before));
    const needsIt = k === 0 && before && !isShown && contextOf(sentence) === 'sentence-before';
    return needsIt && fits([before, ...chosen], room) ? [before, sentence] : [withNamedContext(sentence)];
  });
}

/** Without other sentences: for those that must stand beside each other. */
export function withNamedContext(sentence: ScoredSentence): SentenceInContext {
  const context = contextOf(sentence);
  const named = context === 'sentence-before' ? headingOf(sentence) : context;
  return named === undefined ? sentence : { ...sentence, context: named };
}

/** In the words of the passage. */
function contextOf(sentence: ScoredSentence): string | 'sentence-before' | undefined {
  const reference = openingReference(plainText(sentence.text));
  if (reference === undefined) return undefined;
  if (reference === 'thought') return 'sentence-before';
  let before = sentenceBefore(sentence);
  for (let back = 0; before && back < FURTHEST_BACK; back += 1) {
    const text = onOneLine(before.text);
    const earlier = openingReference(text);
    const subject = earlier === undefined ? sentenceSubject(text, reference) : undefined;
    if (subject !== undefined || earlier !== reference) return subject ?? 'sentence-before';
    before = sentenceBefore(before);
  }
  return 'sentence-before';
}

/** Undefined at the beginning of a passage and behind a heading. */
function sentenceBefore({ answerSpan: _, ...sentence }: ScoredSentence): ScoredSentence | undefined {
  const { passage } = sentence.passage;
  const span = passage.sentences[passage.sentences.findIndex(({ start }) => start === sentence.start) - 1];
  if (!span) return undefined;
  const { parts: __, ...rest } = sentence;
  const text = textOf(span, passage.text, passage.start);
  return isHeading(text, passage.headingPath) ? undefined : { ...rest, ...span, text };
}

function headingOf({ passage: { passage } }: ScoredSentence): string | undefined {
  return passage.headingPath.at(-1) ?? (passage.title === '' ? undefined : passage.title);
}

function fits(sentences: readonly ScoredSentence[], room: Room): boolean {
  return sentences.length <= room.sentences && wordsOf(sentences) <= room.words;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
