import type { PdfPiece } from './pdf-pieces.ts';

/** All gaps in multiples of the type size. Spaces are set at 0.2 to 0.3, and kerning stays under 0.1. */
const SPACE_GAP = 0.15;
/** Chinese and Japanese characters stand apart a little when a line is justified, without a space between them. */
const IDEOGRAPH_SPACE_GAP = 0.6;
/** Superscripts and subscripts move by a third; the next line is at least one away. */
const BASELINE_TOLERANCE = 0.4;

const IDEOGRAPH = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]`;
const IDEOGRAPH_AT_END = new RegExp(`${IDEOGRAPH}$`, 'u');
const IDEOGRAPH_AT_START = new RegExp(`^${IDEOGRAPH}`, 'u');

/** Whether no space belongs between two texts, because both meet in Chinese or Japanese characters. */
export function meetsInIdeographs(before: string, after: string): boolean {
  return IDEOGRAPH_AT_END.test(before) && IDEOGRAPH_AT_START.test(after);
}

/** Pieces of one baseline together, baselines from top to bottom, each from left to right. */
export function groupByBaseline(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const rows: PdfPiece[][] = [];
  let baseline = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const piece of [...pieces].sort((first, second) => first.y - second.y)) {
    const row = rows.at(-1);
    if (row && piece.y - baseline < BASELINE_TOLERANCE * Math.max(size, piece.size)) {
      row.push(piece);
      if (piece.size <= size) continue;
    } else rows.push([piece]);
    ({ y: baseline, size } = piece);
  }
  return rows.map((row) => row.sort((first, second) => first.x - second.x));
}

/** Joins neighbours on one baseline, but for those that `areApart` says stand for themselves. */
export function joinAcross(
  row: readonly PdfPiece[],
  areApart: (last: PdfPiece, piece: PdfPiece) => boolean,
): PdfPiece[] {
  const joined: PdfPiece[] = [];
  for (const piece of row) {
    const last = joined.at(-1);
    if (last && isDrawnTwice(last, piece)) continue;
    if (last && !areApart(last, piece)) joined[joined.length - 1] = join(last, piece);
    else joined.push(piece);
  }
  return joined;
}

/** The free space between neighbours, in multiples of the type size. */
export function gapBetween(last: PdfPiece, piece: PdfPiece): number {
  return (piece.x - last.right) / Math.max(last.size, piece.size);
}

/** Some programs make bold by drawing a text again a hair to the right. */
function isDrawnTwice(last: PdfPiece, piece: PdfPiece): boolean {
  return Math.abs(piece.x - last.x) < 0.1 * piece.size && piece.text.trim() === last.text.trim();
}

function join(last: PdfPiece, piece: PdfPiece): PdfPiece {
  const main = piece.text.length > last.text.length ? piece : last;
  const gap = (piece.x - last.right) / main.size;
  const threshold = meetsInIdeographs(last.text, piece.text) ? IDEOGRAPH_SPACE_GAP : SPACE_GAP;
  const text = `${last.text}${gap > threshold ? ' ' : ''}${piece.text}`;
  return { ...main, text, x: last.x, right: Math.max(last.right, piece.right) };
}
