import type { Correction, WordsRequest } from '../passage-index.ts';
import { writtenWords } from '../written-words.ts';
import type { VisibleTerms } from './visible-terms.ts';

/** More words of a question are not looked up: a pasted page is not a question. */
const MOST_WORDS = 64;

/** Words of a question that no passage has that may be seen, and that are no typing errors. */
export function unknownWords({ isHeld }: VisibleTerms) {
  return ({ question, visibility }: WordsRequest, corrections: readonly Correction[]): string[] => {
    const corrected = new Set(corrections.map(({ written }) => written));
    const words = [...writtenWords(question)]
      .slice(0, MOST_WORDS)
      .filter(({ written, term }) => !corrected.has(written) && !isHeld(term, visibility));
    return [...new Set(words.map(({ written }) => written))];
  };
}
