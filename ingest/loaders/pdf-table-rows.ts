import { gapBetween, joinAcross } from './pdf-fragments.ts';
import type { PdfPiece } from './pdf-pieces.ts';

/** Justified lines stretch a space to about one; table cells stand further apart. Multiple of the type size. */
const CELL_GAP = 1.5;
/** How far cells of one column may start from each other, in multiples of the type size. */
const ALIGNMENT_TOLERANCE = 0.3;
/** Lines within a cell are set solid; the next row of a table stands further off than this multiple of the type size. */
const WRAPPED_LINE_GAP = 1.45;

/**
 * Joins the words of each row into cells, or into a single one where the row is a line of text. A long cell comes close
 * to the next one, which then shows by its place under or over a cell of another row.
 */
export function splitCells(rows: readonly PdfPiece[][]): PdfPiece[][] {
  const starts = rows.map(cellStarts);
  return rows.map((row, index) => {
    const nearby = tableAround(starts, index).flat();
    const isAligned = (piece: PdfPiece) => nearby.some((x) => Math.abs(x - piece.x) < ALIGNMENT_TOLERANCE * piece.size);
    return joinAcross(row, (last, piece) => gapBetween(last, piece) >= CELL_GAP || isAligned(piece));
  });
}

/** The run of rows with cells that a row belongs to or touches; single lines between them may be wrapped cells. */
function tableAround(starts: readonly number[][], index: number): number[][] {
  let first = index;
  let last = index;
  while (starts[first - 1]?.length || starts[first - 2]?.length) first -= 1;
  while (starts[last + 1]?.length || starts[last + 2]?.length) last += 1;
  return starts.slice(first, last + 1);
}

function cellStarts(row: readonly PdfPiece[]): number[] {
  return row.flatMap((piece, index) => {
    const last = row[index - 1];
    return last && gapBetween(last, piece) >= CELL_GAP ? [piece.x] : [];
  });
}

/** Joins the second and later lines of a table cell to the row in which the cell begins. */
export function foldWrappedCells(rows: readonly PdfPiece[][]): PdfPiece[][] {
  const folded: PdfPiece[][] = [];
  let lastBaseline = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const above = folded.at(-1);
    const columns = above && wrappedColumns(above, row, lastBaseline);
    if (above && columns) folded[folded.length - 1] = extendCells(above, row, columns);
    else folded.push(row);
    lastBaseline = row[0]?.y ?? lastBaseline;
  }
  return folded;
}

/** The column that each piece continues, or undefined if the row begins a new one: a wrapped line leaves the first column empty. */
function wrappedColumns(above: PdfPiece[], row: PdfPiece[], lastBaseline: number): number[] | undefined {
  if (above.length < 2 || row.length >= above.length) return undefined;
  const columns = row.map((piece) => {
    const isClose = piece.y - lastBaseline < WRAPPED_LINE_GAP * piece.size;
    const tolerance = ALIGNMENT_TOLERANCE * piece.size;
    return isClose ? above.findIndex((cell) => Math.abs(cell.x - piece.x) < tolerance) : -1;
  });
  return columns.every((column) => column > 0) ? columns : undefined;
}

function extendCells(above: PdfPiece[], row: PdfPiece[], columns: number[]): PdfPiece[] {
  return above.map((cell, column) => {
    const piece = row[columns.indexOf(column)];
    return piece ? { ...cell, text: `${cell.text} ${piece.text}`, right: Math.max(cell.right, piece.right) } : cell;
  });
}
