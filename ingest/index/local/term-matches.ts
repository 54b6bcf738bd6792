import type Database from 'better-sqlite3';
import { heldTerms, type SearchedWords } from '../searched-words.ts';
import type { LivePostings } from './postings/live-postings.ts';

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
  return (words, passageIds) => {
    const known = postings.heldTerms(searchedTerms(words), passageIds);
    const toRead = known ? passageIds.filter((id) => mayHoldNearPair(words, known.get(id) ?? NONE)) : passageIds;
    const texts = new Map(stored.all(JSON.stringify(toRead)));
    return new Map(passageIds.map((id) => [id, matchTerms(words, texts.get(id) ?? '', known?.get(id))]));
  };
}

const SPACE = ' '.charCodeAt(0);

const NONE: ReadonlySet<string> = new Set();

/**
 * @param text the terms of a passage in their order, divided by spaces
 * @param held distinct terms that it holds
 */
export function matchTerms(
  words: SearchedWords,
  text: string,
  held: ReadonlySet<string> = new Set(text.split(' ')),
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

function shareOfTerms(words: SearchedWords, held: ReadonlySet<string>): number {
  const sum = [...heldTerms(words, held).values()].reduce((total, share) => total + share, 0);
  return words.terms.length === 0 ? 0 : sum / words.terms.length;
}

function shareOfNearPairs(terms: readonly string[], text: string): number {
  if (terms.length < 2) return 0;
  const found = terms
    .flatMap((term, place) => offsetsOf(term, text).map((offset) => ({ place, offset })))
    .sort((a, b) => a.offset - b.offset);
  const lastSeen = terms.map(() => Number.NEGATIVE_INFINITY);
  const near = new Set<number>();
  let [position, counted] = [0, 0];
  for (const { place, offset } of found) {
    position += countSpaces(text, counted, offset);
    counted = offset;
    if (position - (lastSeen[place - 1] ?? Number.NEGATIVE_INFINITY) <= NEAR_TERMS) near.add(place);
    lastSeen[place] = position;
  }
  return near.size / (terms.length - 1);
}

/** Where a term stands as a whole. To cut the text into all of its terms would leave most of what a search leaves to be collected. */
function offsetsOf(term: string, text: string): number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const end = at + term.length;
    if ((at === 0 || text[at - 1] === ' ') && (end === text.length || text[end] === ' ')) offsets.push(at);
  }
  return offsets;
}

function countSpaces(text: string, from: number, to: number): number {
  let spaces = 0;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === SPACE) spaces += 1;
  return spaces;
}
