import type Database from 'better-sqlite3';
import type { SearchedWords } from '../searched-words.ts';
import { fullTextMatcher } from './full-text-matcher.ts';
import type { MatchConditions, PassageMatcher, TextScores } from './passage-matches.ts';
import type { LivePostings } from './postings/live-postings.ts';

export interface TextQuery extends MatchConditions {
  words: SearchedWords;
  /** Passages that are scored whether or not they are among the best. */
  others: readonly number[];
}

/**
 * Finds the best passages by a question's words, and the best by its expansions. Gives a score of each of them, and of the other passages
 * that were named; 0 where one holds none of the words.
 */
export type TextSearch = (query: TextQuery) => TextScores;

export function textSearch(database: Database.Database, postings: LivePostings): TextSearch {
  const inFullText = fullTextMatcher(database);
  const match: PassageMatcher = (phrases) => {
    const isOfTerms = phrases.every((terms) => terms.length === 1);
    return (isOfTerms ? postings.match(phrases.flat()) : undefined) ?? inFullText(phrases);
  };
  return ({ words, others, ...conditions }) => {
    const own = phrasesOf(
      match,
      words.terms.map((term) => [term]),
      conditions,
    );
    const expanded = phrasesOf(match, expansionPhrases(words), conditions);
    const ids = [...new Set([...own.best.keys(), ...expanded.best.keys(), ...others])];
    const [ownScores, expandedScores] = [own.scoresOf(ids), expanded.scoresOf(ids)];
    return new Map(ids.map((id) => [id, (ownScores.get(id) ?? 0) + (expandedScores.get(id) ?? 0)]));
  };
}

/** The best passages that hold some phrases, and the scores of any. */
function phrasesOf(match: PassageMatcher, phrases: string[][], conditions: MatchConditions) {
  const matches = phrases.length > 0 ? match(phrases) : undefined;
  const best: TextScores = matches?.best(conditions) ?? new Map();
  return {
    best,
    scoresOf(ids: readonly number[]): TextScores {
      const others = ids.filter((id) => !best.has(id));
      return new Map([...best, ...(matches?.scoresOf(others) ?? [])]);
    },
  };
}

function expansionPhrases({ expansions }: SearchedWords): string[][] {
  return expansions.flatMap(({ terms, isPhrase }) => (isPhrase ? [terms] : terms.map((term) => [term])));
}
