import type Database from 'better-sqlite3';
import type { SearchedWords } from './searched-words.ts';

/** Terms that follow each other in a question stand together where so few terms lie between them. */
const NEAR_TERMS = 4;

/** How far a passage holds a question's terms. */
export interface TermMatch {
  /** Share of the question's distinct terms that stand in title, headings, speaker or text, 0 to 1. */
  share: number;
  /** Share of the neighbouring terms of the question that stand near each other, in their order: 0 to 1. */
  proximity: number;
}

/** Compares passages with a question, term by term. */
export function termMatches(
  database: Database.Database,
): (words: SearchedWords, passageIds: number[]) => Map<number, TermMatch> {
  const stored = database
    .prepare<[string], [number, string]>(
      `SELECT rowid, title || ' ' || headings || ' ' || speaker || ' ' || text FROM passage_terms
       WHERE rowid IN (SELECT value FROM json_each(?))`,
    )
    .raw();
  return (words, passageIds) =>
    new Map(stored.all(JSON.stringify(passageIds)).map(([id, held]) => [id, matchTerms(words, held.split(' '))]));
}

export function matchTerms({ terms, expansions, usesProximity }: SearchedWords, held: readonly string[]): TermMatch {
  const all = new Set(held);
  const covered = new Set(
    expansions.filter((other) => other.terms.every((term) => all.has(term))).flatMap(({ covers }) => covers),
  );
  const count = terms.filter((term) => all.has(term) || covered.has(term)).length;
  return {
    share: terms.length === 0 ? 0 : count / terms.length,
    proximity: usesProximity ? shareOfNearPairs(terms, held) : 0,
  };
}

function shareOfNearPairs(terms: readonly string[], held: readonly string[]): number {
  if (terms.length < 2) return 0;
  const before = new Map(terms.slice(1).map((term, index) => [term, terms[index]]));
  const lastPlace = new Map<string, number>();
  const near = new Set<string>();
  for (const [place, term] of held.entries()) {
    const previous = before.get(term);
    const since = previous === undefined ? undefined : lastPlace.get(previous);
    if (since !== undefined && place - since <= NEAR_TERMS) near.add(term);
    if (previous !== undefined || term === terms[0]) lastPlace.set(term, place);
  }
  return near.size / (terms.length - 1);
}
