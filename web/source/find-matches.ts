import type { Span } from './lay-out-document.ts';

/** More than anyone steps through; a single letter in a long document would otherwise be found a hundred thousand times. */
export const MOST_MATCHES = 5_000;

/**
 * Where a text holds the words, in any case, without overlaps, from the first on; at most {@link MOST_MATCHES}. White
 * space in the words matches any run of white space, so that a line break of the page is no obstacle.
 */
export function findMatches(text: string, words: string): Span[] {
  const pieces = foldCase(words.trim()).split(/\s+/).filter(Boolean);
  const [first] = pieces;
  if (first === undefined) return [];
  const folded = foldCase(text);
  const matches: Span[] = [];
  let from = 0;
  while (matches.length < MOST_MATCHES) {
    const start = folded.indexOf(first, from);
    if (start < 0) break;
    const end = endOfMatch(folded, pieces, start);
    if (end !== undefined) matches.push({ start, end });
    from = end ?? start + 1;
  }
  return matches;
}

function endOfMatch(text: string, pieces: string[], start: number): number | undefined {
  let end = start;
  for (const [index, piece] of pieces.entries()) {
    const begin = index === 0 ? start : afterSpace(text, end);
    if ((index > 0 && begin === end) || !text.startsWith(piece, begin)) return undefined;
    end = begin + piece.length;
  }
  return end;
}

function afterSpace(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && /\s/.test(text.charAt(end))) end += 1;
  return end;
}

/** Lower case of the same length: a letter that grows, as `İ` does, stays as it is, so that offsets hold. */
function foldCase(text: string): string {
  const folded = text.toLowerCase();
  if (folded.length === text.length) return folded;
  return Array.from(text, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  }).join('');
}
