import { columnEdges, columnOf, MINIMUM_FILL, spans } from './pdf-column-edges.ts';
import { groupByBaseline } from './pdf-fragments.ts';
import type { PdfPiece } from './pdf-pieces.ts';
import { findRowStarts } from './pdf-row-starts.ts';

/** Rows that follow each other: the last lines of two paragraphs may stand beside each other by chance. */
const FEWEST_TABLE_ROWS = 2;

/** The page's pieces as blocks in reading order: one block, or columns between rows that reach across them. */
export function orderColumns(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const edges = columnEdges(pieces);
  if (edges.length === 0) return pieces.length > 0 ? [[...pieces]] : [];
  const rows = groupByBaseline(pieces);
  const across = rowsAcross(rows, edges);
  const starts = findRowStarts(rows, edges);
  const blocks: PdfPiece[][] = [];
  for (let first = 0; first < rows.length; ) {
    let end = first + 1;
    while (end < rows.length && across[end] === across[first] && !starts.has(end)) end += 1;
    const band = rows.slice(first, end).flat();
    if (across[first]) blocks.push(band);
    else for (let column = 0; column <= edges.length; column += 1) blocks.push(inColumn(band, column, edges));
    first = end;
  }
  return blocks.filter((block) => block.length > 0);
}

function inColumn(band: readonly PdfPiece[], column: number, edges: readonly number[]): PdfPiece[] {
  return band.filter((piece) => columnOf(piece, edges) === column);
}

/** Which rows belong to no column: those with a piece that spans several, and rows of a table. */
function rowsAcross(rows: readonly PdfPiece[][], edges: readonly number[]): boolean[] {
  const across = rows.map((row) => row.some((piece) => spans(piece, edges)));
  const widths = columnWidths(rows.flat(), edges);
  const sparse = rows.map((row, index) => !across[index] && isSparse(row, { edges, widths }));
  for (let first = 0; first < rows.length; first += 1) {
    let end = first;
    while (sparse[end]) end += 1;
    if (end - first >= FEWEST_TABLE_ROWS) across.fill(true, first, end);
    first = Math.max(first, end - 1);
  }
  return across;
}

function columnWidths(pieces: readonly PdfPiece[], edges: readonly number[]): number[] {
  return [0, ...edges].map((_, column) => {
    const own = pieces.filter((piece) => !spans(piece, edges) && columnOf(piece, edges) === column);
    return Math.max(...own.map(({ right }) => right)) - Math.min(...own.map(({ x }) => x));
  });
}

/** Cells stand in several columns, and fill none of them as a line of prose would. */
function isSparse(
  row: readonly PdfPiece[],
  { edges, widths }: { edges: readonly number[]; widths: number[] },
): boolean {
  const filled = widths.map((_, column) =>
    inColumn(row, column, edges).reduce((sum, { x, right }) => sum + right - x, 0),
  );
  const used = filled.filter((length) => length > 0).length;
  return used > 1 && filled.every((length, column) => length < MINIMUM_FILL * (widths[column] ?? 0));
}
