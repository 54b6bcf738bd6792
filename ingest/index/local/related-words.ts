import type { Expansion, RelatedWordsRequest } from '../passage-index.ts';
import { writtenWords } from '../written-words.ts';
import type { LiveWords } from './live-words.ts';
import { toUnitLength } from './vector-bytes.ts';
import type { VisibleTerms } from './visible-terms.ts';

/** Words of the documents that stand for one of a question. */
const MOST_RELATED = 3;
/** Those that are looked at for so many that may be seen. */
const MOST_COMPARED = 24;
/**
 * Cosine from which on a word is related: "sugar" has 0.5 with "sweetener" and "headsets" 0.4 with "earphones"; at 0.3 half of
 * the words still have to do with the one that is asked for.
 */
const LEAST_SIMILARITY = 0.3;
/** Cosines between which a related word stands for the other from not at all to wholly. */
const UNLIKE = 0.1;
const ALIKE = 0.5;

/** For words of a question, the nearest words of documents that may be seen. */
export function relatedWords(words: LiveWords, { count }: VisibleTerms): (request: RelatedWordsRequest) => Expansion[] {
  return ({ words: asked, visibility }) =>
    asked.flatMap(({ word, vector }) => {
      const own = writtenWords(word).map(({ term }) => term);
      const related: Expansion[] = [];
      for (const { term, written, similarity } of words
        .near(toUnitLength(vector), LEAST_SIMILARITY)
        .slice(0, MOST_COMPARED)) {
        if (related.length === MOST_RELATED) break;
        if (own.includes(term) || count(term, 1, visibility) === 0) continue;
        related.push({ of: word, text: written, likeness: likeness(similarity) });
      }
      return related;
    });
}

function likeness(similarity: number): number {
  return Math.min(1, (similarity - UNLIKE) / (ALIKE - UNLIKE));
}
