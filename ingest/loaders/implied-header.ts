import type { Cell } from './html-table-rows.ts';

/** One row may stand under a header by chance to look like a value. */
const FEWEST_ROWS = 3;
const LONGEST_NAME = 60;
const SENTENCE_END = /[.!?。！？;；]$/u;
/** A number, with a unit or a sign of currency. */
const VALUE = /^[^\p{L}]{0,4}\d[\d\s.,:/%–-]*\p{L}{0,3}$/u;

/**
 * Whether the first row of a table without any marked header names the columns, as in tables from word processors: all
 * names differ, and either they alone are bold, or a column holds numbers under a name that is none.
 */
export function firstRowNamesColumns(rows: readonly Cell[][]): boolean {
  const [names = [], ...others] = rows;
  if (rows.length < FEWEST_ROWS || names.length < 2 || rows.some((row) => row.some(({ isHeader }) => isHeader)))
    return false;
  // the corner above the names of rows may be empty
  const filled = names.filter(({ text }, column) => column > 0 || text !== '');
  if (!filled.every(isName) || new Set(filled.map(({ text }) => text)).size < filled.length) return false;
  return areAloneBold(filled, others) || names.some((_, column) => holdsValues(others, column));
}

function isName({ text }: Cell): boolean {
  return text.length <= LONGEST_NAME && /\p{L}/u.test(text) && !SENTENCE_END.test(text) && !VALUE.test(text);
}

function areAloneBold(names: readonly Cell[], others: readonly Cell[][]): boolean {
  return names.every(({ isBold }) => isBold) && !others.some((row) => row.every(({ isBold }) => isBold));
}

function holdsValues(rows: readonly Cell[][], column: number): boolean {
  const texts = rows.map((row) => row[column]?.text ?? '').filter((text) => text !== '');
  return texts.length >= FEWEST_ROWS - 1 && texts.every((text) => VALUE.test(text));
}
