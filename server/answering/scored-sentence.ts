import { textOf } from '../../ingest/broken-span.ts';
import { countWords } from '../../ingest/count-words.ts';
import type { BrokenSpan } from '../../ingest/types.ts';
import type { AnswerSpan, RankedPassage } from '../retrieval/retriever.ts';
import { plainText } from './plain-text.ts';

/** A sentence of a passage; its offsets are into the document. */
export interface ScoredSentence extends BrokenSpan {
  passage: RankedPassage;
  /** The part of the question that it answers. */
  part: number;
  /** The sentence as it is read, without what stands in the middle of it. */
  text: string;
  /** How likely it answers; of two sentences of one answer the higher is likelier. */
  score: number;
  /** The short answer within the sentence, where the reader prefers one to "no answer". */
  answerSpan?: AnswerSpan;
}

/** The sentences of a passage as they stand, read or not. */
export function sentencesOf(ranked: RankedPassage, part = 0): ScoredSentence[] {
  const { text, start, sentences } = ranked.passage;
  return sentences.map((span) => ({
    ...span,
    ...{ passage: ranked, part, text: textOf(span, text, start), score: Number.NEGATIVE_INFINITY },
  }));
}

export function isSameSentence(one: ScoredSentence, other: ScoredSentence): boolean {
  return one.start === other.start && one.passage.passage.id === other.passage.passage.id;
}

/** Words of an answer of these sentences. */
export function wordsOf(sentences: readonly ScoredSentence[]): number {
  return sentences.reduce((sum, { text }) => sum + countWords(plainText(text)), 0);
}

export function isHeading(text: string, headingPath: readonly string[]): boolean {
  return headingPath.includes(text.replace(/^#+\s*/u, '').trim());
}
