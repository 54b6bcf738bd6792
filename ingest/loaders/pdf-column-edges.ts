import type { PdfPiece } from './pdf-pieces.ts';

/** Newspapers have more; what is handed to an office has up to four. */
const MOST_EDGES = 3;
/** Starts that many lines share, most first: more than this are indents and cells. */
const MOST_CANDIDATES = 6;
/** The narrowest column has at least this share of the widest one's width. */
const LEAST_WIDTH_SHARE = 0.5;
/** Fewer lines than this on either side may be a small table or a signature block. */
const MINIMUM_COLUMN_LINES = 6;
/** Share of a column's area that prose fills at least; table cells are shorter. */
export const MINIMUM_FILL = 0.6;
/** How far lines of one column may start from each other, in points. */
const EDGE_TOLERANCE_POINTS = 2;

/** Where the second and further columns begin, if all columns are filled with lines as prose is; else nothing. */
export function columnEdges(pieces: readonly PdfPiece[]): number[] {
  const candidates = commonStarts(pieces);
  for (let count = MOST_EDGES; count > 0; count -= 1) {
    const found = choose(candidates, count).find((edges) => areColumns(pieces, edges));
    if (found) return found;
  }
  return [];
}

/** Pieces that reach over an edge belong to no column. */
export function spans(piece: PdfPiece, edges: readonly number[]): boolean {
  return edges.some((edge) => piece.x < edge && piece.right > edge);
}

/** The column in which a piece begins, from 0. */
export function columnOf(piece: PdfPiece, edges: readonly number[]): number {
  return edges.filter((edge) => piece.x >= edge).length;
}

/** Starts that enough lines share, but for the leftmost one. */
function commonStarts(pieces: readonly PdfPiece[]): number[] {
  const left = Math.min(...pieces.map((piece) => piece.x));
  const counts = new Map<number, number>();
  for (const { x } of pieces) {
    const step = Math.round(x / EDGE_TOLERANCE_POINTS);
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const countNear = (step: number) => [-1, 0, 1].reduce((sum, near) => sum + (counts.get(step + near) ?? 0), 0);
  const steps = [...counts.keys()].filter((step) => countNear(step) >= MINIMUM_COLUMN_LINES);
  steps.sort((first, second) => countNear(second) - countNear(first) || first - second);
  const apart: number[] = [];
  for (const step of steps) if (apart.every((other) => Math.abs(other - step) > 2)) apart.push(step);
  const edges = apart.map((step) => (step - 1) * EDGE_TOLERANCE_POINTS).filter((edge) => edge > left);
  return edges.slice(0, MOST_CANDIDATES);
}

/** All ways to take so many of some numbers, each in ascending order. */
function choose(numbers: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  return numbers.flatMap((number, index) =>
    choose(numbers.slice(index + 1), count - 1).map((others) => [number, ...others].sort((a, b) => a - b)),
  );
}

function areColumns(pieces: readonly PdfPiece[], edges: readonly number[]): boolean {
  const ends = [Math.min(...pieces.map(({ x }) => x)), ...edges, Math.max(...pieces.map(({ right }) => right))];
  const widths = ends.slice(1).map((end, index) => end - (ends[index] ?? 0));
  if (Math.min(...widths) < LEAST_WIDTH_SHARE * Math.max(...widths)) return false;
  const apart = pieces.filter((piece) => !spans(piece, edges));
  return widths.every((_, column) => isProse(apart.filter((piece) => columnOf(piece, edges) === column)));
}

function isProse(column: readonly PdfPiece[]): boolean {
  const baselines = new Set(column.map((piece) => Math.round(piece.y)));
  const width = Math.max(...column.map((piece) => piece.right)) - Math.min(...column.map((piece) => piece.x));
  const filled = column.reduce((sum, piece) => sum + piece.right - piece.x, 0);
  return baselines.size >= MINIMUM_COLUMN_LINES && filled >= MINIMUM_FILL * baselines.size * width;
}
