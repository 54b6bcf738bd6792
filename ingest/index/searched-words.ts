import { namedFactTerms } from '../facts/fact-terms.ts';
import { normaliseTerms } from './normalise-terms.ts';
import type { SearchRequest } from './passage-index.ts';
import { queryTerms } from './query-terms.ts';

const HAN = /\p{sc=Han}/u;
/** Terms of one expansion that are looked for. */
const MOST_EXPANSION_TERMS = 24;

/** Another way to say some terms of a question. */
export interface SearchedExpansion {
  /** Terms of the question that it stands for. */
  covers: string[];
  /** What a passage must hold to hold it. */
  terms: string[];
  /** Whether the terms must follow each other. Chinese is cut differently in different surroundings. */
  isPhrase: boolean;
  /** How much of the terms that it stands for a passage has that has this, 0 to 1. */
  likeness: number;
}

/** A question as the full-text index looks for it. */
export interface SearchedWords {
  /** Distinct, in the order of the question. */
  terms: string[];
  expansions: SearchedExpansion[];
  /** Whether words that stand together as in the question count for more. */
  usesProximity: boolean;
}

/** Terms of a question's words, of its dates and numbers in their one form, and of what else its names are called. */
export function searchedWords({
  text,
  expansions = [],
  without = [],
}: Pick<SearchRequest, 'text' | 'expansions' | 'without'>): SearchedWords {
  const terms = queryTerms(text);
  const facts = without.includes('facts') ? [] : factExpansions(text, terms);
  const named = expansions.map(({ of, text: other, likeness = 1 }): SearchedExpansion => {
    const isPhrase = !HAN.test(other);
    const own = isPhrase ? [...normaliseTerms(other)] : queryTerms(other);
    return { covers: queryTerms(of), terms: own.slice(0, MOST_EXPANSION_TERMS), isPhrase, likeness };
  });
  const isNew = ({ terms: others }: SearchedExpansion): boolean => others.some((term) => !terms.includes(term));
  return {
    terms,
    expansions: [...facts, ...named].filter(isNew),
    usesProximity: !without.includes('proximity'),
  };
}

/** "July 26 to 29" names two dates with the same words: a passage has them where it has both. */
function factExpansions(text: string, terms: readonly string[]): SearchedExpansion[] {
  const byWords = new Map<string, string[]>();
  for (const { written, term } of namedFactTerms(text)) {
    if (!terms.includes(term)) byWords.set(written, [...(byWords.get(written) ?? []), term]);
  }
  return [...byWords].map(([written, own]) => ({
    covers: queryTerms(written),
    terms: own,
    isPhrase: false,
    likeness: 1,
  }));
}

/** How far a text holds each of the terms, 0 to 1: as it is, or as an expansion says it. */
export function heldTerms({ terms, expansions }: SearchedWords, held: ReadonlySet<string>): Map<string, number> {
  const shares = new Map(terms.map((term) => [term, held.has(term) ? 1 : 0]));
  for (const { terms: others, covers, likeness } of expansions) {
    if (!others.every((term) => held.has(term))) continue;
    for (const term of covers) if (shares.has(term)) shares.set(term, Math.max(likeness, shares.get(term) ?? 0));
  }
  return shares;
}
