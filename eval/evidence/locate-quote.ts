import type { Span } from '../../ingest/types.ts';
import { type FoldedText, foldText } from './fold-text.ts';

/** A loader takes something out of the middle seldom more than once in the length of a quote. */
const PIECES = 4;
/** Shorter pieces occur by chance. */
const SHORTEST_PIECE = 16;

/**
 * Where a quote stands in a folded text, as spans of folded letters; every occurrence counts. A loader may have left
 * something out of the middle or in it (a page footer, a repeated masthead): then quarters of the quote are looked for,
 * and each tells where the whole is about. Empty where nothing is found.
 */
export function locateQuote(quote: string, text: FoldedText): Span[] {
  for (const candidate of [quote, withoutMarkup(quote)]) {
    const letters = foldText(candidate).letters;
    const places = occurrences(letters, text.letters);
    if (places.length > 0) return places;
  }
  return locatePieces(foldText(withoutMarkup(quote)).letters, text.letters);
}

function locatePieces(letters: string, text: string): Span[] {
  const length = Math.floor(letters.length / PIECES);
  if (length < SHORTEST_PIECE) return [];
  return Array.from({ length: PIECES }, (_, index) => index * length).flatMap((offset) =>
    occurrences(letters.slice(offset, offset + length), text).map(({ start }) => ({
      start: Math.max(0, start - offset),
      end: Math.min(text.length, start - offset + letters.length),
    })),
  );
}

function occurrences(letters: string, text: string): Span[] {
  const spans: Span[] = [];
  if (letters === '') return spans;
  for (let start = text.indexOf(letters); start !== -1; start = text.indexOf(letters, start + 1)) {
    const end = start + letters.length;
    if (!cutsNumber(text, start) && !cutsNumber(text, end)) spans.push({ start, end });
  }
  return spans;
}

/** Without this a quote of `69` would be found inside `1969`. */
function cutsNumber(text: string, index: number): boolean {
  return /\d/.test(text.charAt(index - 1)) && /\d/.test(text.charAt(index));
}

/** Tags of HTML and targets of Markdown links stand in the file but not in the text a reader sees. */
function withoutMarkup(quote: string): string {
  return quote.replace(/<[^>]*>/g, ' ').replace(/\]\([^)]*\)/g, ' ');
}
