import { tokenize } from '../tokenize.ts';

/** Where a quote is not in a text letter by letter (a table row, say), this share of its words must be there. */
export const MOST_OF_THE_WORDS = 0.8;

/** Share of the quote's distinct words that the text holds, 0 to 1; 0 for a quote without words. */
export function shareOfWords(quote: string, text: string): number {
  const wanted = new Set(separateWords(quote));
  const present = new Set(separateWords(text));
  if (wanted.size === 0) return 0;
  return [...wanted].filter((word) => present.has(word)).length / wanted.size;
}

/** The cells of a table row are words of their own, whatever stands between them. */
export function separateWords(text: string): string[] {
  return tokenize(text.replace(/[\p{P}\p{S}]/gu, ' '));
}
