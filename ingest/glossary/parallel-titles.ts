import type { Passage } from '../types.ts';
import type { TermPair } from './harvest-abbreviations.ts';

/** A title of more characters is a sentence; its words say too many things at once. */
const LONGEST_TITLE = 120;
const FEWEST_HAN = 4;
const HAN = /\p{sc=Han}/gu;
const LATIN = /\p{sc=Latin}/gu;

/** Headings beside their translation: a heading in two languages is followed by its other text in the path above a passage. */
export function parallelTitles(passages: readonly Pick<Passage, 'headingPath'>[]): TermPair[] {
  const pairs = new Map<string, TermPair>();
  for (const { headingPath } of passages) {
    for (const [index, text] of headingPath.entries()) {
      const next = headingPath[index + 1];
      if (next !== undefined && isTranslation(text, next)) pairs.set(`${text}\n${next}`, [text, next]);
    }
  }
  return [...pairs.values()];
}

function isTranslation(text: string, next: string): boolean {
  if (text.length > LONGEST_TITLE || next.length > LONGEST_TITLE) return false;
  return (isHan(text) && isLatin(next)) || (isLatin(text) && isHan(next));
}

function isHan(text: string): boolean {
  const han = count(text, HAN);
  return han >= FEWEST_HAN && han > count(text, LATIN);
}

function isLatin(text: string): boolean {
  return count(text, HAN) === 0 && count(text, LATIN) >= FEWEST_HAN;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
