import { orderColumns } from './pdf-columns.ts';
import { gapBetween, groupByBaseline, joinAcross } from './pdf-fragments.ts';
import type { PdfPagePieces, PdfPiece } from './pdf-pieces.ts';
import { foldWrappedCells, splitCells } from './pdf-table-rows.ts';

/** One line of a page in reading order; a table row is one line with several cells. */
export interface PdfLine {
  text: string;
  x: number;
  y: number;
  size: number;
}

export const CELL_SEPARATOR = ' | ';

/** The narrowest gap, in multiples of the type size, that may be a gutter between columns of text. */
const GUTTER_GAP = 0.8;

/** A list mark, which stands apart from its own line as a cell does. */
const LIST_MARK = /^(?:(?:\d{1,3}(?:\.\d+)*|\p{L})[.)]|\([\p{L}\d]{1,3}\)|[•▪◦‣·–—-])$/u;
/** A section number. It looks like the first cell of a row, so it must have no row beside it. */
const SECTION_NUMBER = /^(?:\d{1,2}|\p{Lu})(?:\.\d+)*$/u;
/** The dots that lead from an entry of a table of contents to its page. */
const DOT_LEADER = /\s*(?:[.·…_]\s*){5,}/gu;
/** A possible break that was not used; at the end of a line it was. */
const INNER_SOFT_HYPHEN = /\u00AD(?!$)/gu;

export function readLines(page: PdfPagePieces): PdfLine[] {
  const fragments = groupByBaseline(page.pieces).flatMap((row) =>
    joinAcross(row, (last, piece) => gapBetween(last, piece) >= GUTTER_GAP),
  );
  return orderColumns(fragments).flatMap((block) => foldWrappedCells(splitCells(groupByBaseline(block))).map(toLine));
}

function toLine(row: readonly PdfPiece[], index: number, rows: readonly PdfPiece[][]): PdfLine {
  const isAlone = [rows[index - 1], rows[index + 1]].every((other) => other === undefined || other.length < 2);
  const cells = row.map((cell) => cell.text.replace(/\s+/gu, ' ').trim());
  const separator = row.length === 2 && isLabel(cells[0] ?? '', isAlone) ? ' ' : CELL_SEPARATOR;
  const text = cells.join(separator).replace(DOT_LEADER, CELL_SEPARATOR).replace(INNER_SOFT_HYPHEN, '').trim();
  const { y, size } = row.reduce((longest, cell) => (cell.text.length > longest.text.length ? cell : longest));
  return { text, x: Math.min(...row.map((cell) => cell.x)), y, size };
}

function isLabel(text: string, isAlone: boolean): boolean {
  return LIST_MARK.test(text) || (isAlone && SECTION_NUMBER.test(text));
}
