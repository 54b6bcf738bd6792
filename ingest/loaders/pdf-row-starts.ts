import { columnOf } from './pdf-column-edges.ts';
import type { PdfPiece } from './pdf-pieces.ts';

/** A wider gap than this multiple of a column's usual one ends a paragraph or a cell. */
const GAP_RATIO = 1.25;
/** Paragraphs of two columns begin side by side by chance; in a table nearly all cells do. */
const FEWEST_COMMON = 3;
const LEAST_COMMON_SHARE = 0.7;

/**
 * Where the rows of a table begin whose cells are as full as columns of prose: on these baselines a paragraph begins in
 * every column.
 * @param rows baselines from top to bottom
 * @returns positions in `rows`; empty for columns of prose
 */
export function findRowStarts(rows: readonly PdfPiece[][], edges: readonly number[]): ReadonlySet<number> {
  const columns = [0, ...edges].map((_, column) => paragraphStarts(rows, column, edges));
  const common = [...(columns[0] ?? [])].filter((row) => columns.every((starts) => starts.has(row)));
  const most = Math.max(...columns.map((starts) => starts.size));
  return new Set(common.length >= FEWEST_COMMON && common.length >= LEAST_COMMON_SHARE * most ? common : []);
}

function paragraphStarts(rows: readonly PdfPiece[][], column: number, edges: readonly number[]): Set<number> {
  const lines = rows.flatMap((row, index) => {
    const piece = row.find((other) => columnOf(other, edges) === column);
    return piece ? [{ index, y: piece.y }] : [];
  });
  const gaps = lines.map(({ y }, line) => y - (lines[line - 1]?.y ?? Number.NEGATIVE_INFINITY));
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return new Set(lines.flatMap(({ index }, line) => ((gaps[line] ?? 0) > usual * GAP_RATIO ? [index] : [])));
}
