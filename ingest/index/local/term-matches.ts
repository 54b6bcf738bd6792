import type Database from 'better-sqlite3';
import type { LivePostings } from './live-postings.ts';
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

/**
 * Compares passages with a question, term by term. Where the postings tell which terms a passage holds, its text is read only if
 * neighbouring ones may stand near each other.
 */
export function termMatches(
  database: Database.Database,
  postings: LivePostings,
): (words: SearchedWords, passageIds: number[]) => Map<number, TermMatch> {
  const stored = database
    .prepare<[string], [number, string]>(
      `SELECT rowid, title || ' ' || headings || ' ' || speaker || ' ' || text FROM passage_terms
       WHERE rowid IN (SELECT value FROM json_each(?))`,
    )
    .raw();
  const textsOf = (ids: readonly number[]) =>
    new Map(stored.all(JSON.stringify(ids)).map(([id, text]) => [id, text.split(' ')]));
  return (words, passageIds) => {
    const known = postings.heldTerms(searchedTerms(words), passageIds);
    const toRead = known ? passageIds.filter((id) => mayHoldNearPair(words, known.get(id) ?? NONE)) : passageIds;
    const texts = textsOf(toRead);
    return new Map(passageIds.map((id) => [id, matchTerms(words, texts.get(id) ?? [], known?.get(id))]));
  };
}

const NONE: ReadonlySet<string> = new Set();

/**
 * @param text the terms of a passage in their order
 * @param held distinct terms that it holds
 */
export function matchTerms(
  words: SearchedWords,
  text: readonly string[],
  held: ReadonlySet<string> = new Set(text),
): TermMatch {
  return {
    share: shareOfTerms(words, held),
    proximity: words.usesProximity ? shareOfNearPairs(words.terms, text) : 0,
  };
}

function searchedTerms({ terms, expansions }: SearchedWords): string[] {
  return [...new Set([...terms, ...expansions.flatMap((expansion) => expansion.terms)])];
}

function mayHoldNearPair({ terms, usesProximity }: SearchedWords, held: ReadonlySet<string>): boolean {
  return usesProximity && terms.some((term, k) => held.has(term) && held.has(terms[k + 1] ?? ''));
}

function shareOfTerms({ terms, expansions }: SearchedWords, held: ReadonlySet<string>): number {
  const covered = new Set(
    expansions.filter((other) => other.terms.every((term) => held.has(term))).flatMap(({ covers }) => covers),
  );
  const count = terms.filter((term) => held.has(term) || covered.has(term)).length;
  return terms.length === 0 ? 0 : count / terms.length;
}

function shareOfNearPairs(terms: readonly string[], text: readonly string[]): number {
  if (terms.length < 2) return 0;
  const places = new Map(terms.map((term, place) => [term, place]));
  const lastSeen = terms.map(() => Number.NEGATIVE_INFINITY);
  const near = new Set<number>();
  for (let at = 0; at < text.length; at += 1) {
    const place = places.get(text[at] ?? '');
    if (place === undefined) continue;
    if (at - (lastSeen[place - 1] ?? Number.NEGATIVE_INFINITY) <= NEAR_TERMS) near.add(place);
    lastSeen[place] = at;
  }
  return near.size / (terms.length - 1);
}
