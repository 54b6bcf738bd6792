import { textOf } from '../../ingest/broken-span.ts';
import { countWords } from '../../ingest/count-words.ts';
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

/** A name on a line of its own, as over a speech. */
const BARE_NAME = /^(?:(?:Dr|Prof|Mr|Ms|Mrs)\.? )?\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,4}$|^\p{sc=Han}{2,4}$/u;
const LONGEST_ROLE_WORDS = 25;

/**
 * Gives the sentences of an answer what they refer back to: the subject that the sentence before names; else, for the first, that sentence
 * itself where there is room beside the others; else the heading.
 */
export function bringContext(chosen: readonly ScoredSentence[], room: Room): SentenceInContext[] {
  return chosen.flatMap((sentence, k) => {
    const before = sentenceBefore(sentence);
    const previous = chosen[k - 1];
    if (before && previous && isSameSentence(before, previous)) return [sentence];
    if (isBareName(sentence) && isFollowed(sentence, chosen[k + 1])) return [sentence];
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
  if (reference === undefined) return nameOrRoleBeside(sentence);
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

/** Who it is that only a name is given of, or whose role it is that a line tells: a name alone states nothing, but for one in a row of names. */
function nameOrRoleBeside(sentence: ScoredSentence): string | undefined {
  if (isBareName(sentence)) {
    const [above, below] = [sentenceBefore(sentence), sentenceBeside(sentence, 1)];
    if ([above, below].some((beside) => beside && isBareName(beside))) return undefined;
    return below && isRole(below) ? onOneLine(plainText(below.text)) : headingOf(sentence);
  }
  const above = isRole(sentence) ? sentenceBefore(sentence) : undefined;
  return above && isBareName(above) ? onOneLine(plainText(above.text)) : undefined;
}

function isFollowed(sentence: ScoredSentence, next: ScoredSentence | undefined): boolean {
  const below = sentenceBeside(sentence, 1);
  return below !== undefined && next !== undefined && isSameSentence(below, next);
}

function isBareName({ text }: ScoredSentence): boolean {
  return BARE_NAME.test(onOneLine(plainText(text)));
}

function isRole({ text }: ScoredSentence): boolean {
  const line = onOneLine(plainText(text));
  return /^\p{L}.*[^.!?。！？:：;]$/u.test(line) && countWords(line) <= LONGEST_ROLE_WORDS;
}

/** Undefined at the beginning of a passage and behind a heading. */
function sentenceBefore(sentence: ScoredSentence): ScoredSentence | undefined {
  return sentenceBeside(sentence, -1);
}

function sentenceBeside({ answerSpan: _, ...sentence }: ScoredSentence, by: -1 | 1): ScoredSentence | undefined {
  const { passage } = sentence.passage;
  const span = passage.sentences[passage.sentences.findIndex(({ start }) => start === sentence.start) + by];
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
