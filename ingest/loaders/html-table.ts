import { formatTableRow } from './format-table-row.ts';
import { childElements, type HtmlElement, isElement, textOf, visitNodes } from './html-nodes.ts';
import { type Cell, readTableRows } from './html-table-rows.ts';
import { firstRowNamesColumns } from './implied-header.ts';

/** A row repeats the names of its columns and the cells above it: a hostile table would grow without limit. */
export interface TableBudget {
  charactersLeft: number;
}

/** With the words outside tables, and rows that repeat nothing, a text has at most four times the length of its source. */
const LARGEST_GROWTH = 3;

export function createTableBudget(sourceLength: number): TableBudget {
  return { charactersLeft: sourceLength * LARGEST_GROWTH };
}

/**
 * The caption and the rows of a table of values as lines.
 * @returns nothing for a table that only arranges the page: one with a table or a heading inside, or with one row or column
 */
export function tableLines(table: HtmlElement, budget: TableBudget): string[] | undefined {
  if (arrangesPage(table)) return undefined;
  const rows = readTableRows(table);
  const holdsValues = rows.some((row) => row.length > 1) && (rows.length > 1 || rows[0]?.some((cell) => cell.isHeader));
  if (!holdsValues) return undefined;
  const headerRows = countHeaderRows(rows);
  const header = mergeHeaders(rows.slice(0, headerRows));
  const captions = childElements(table).filter(({ name }) => name === 'caption');
  const lines = rowLines(header, rows.slice(headerRows), budget);
  return [textOf(captions).trim(), ...lines].filter(Boolean);
}

function arrangesPage(table: HtmlElement): boolean {
  let isFound = false;
  visitNodes(table.children, {
    begin(node) {
      if (isElement(node) && /^(?:table|h[1-6])$/.test(node.name)) isFound = true;
      return !isFound;
    },
  });
  return isFound;
}

/** A table of headers alone has rows all the same. */
function countHeaderRows(rows: readonly Cell[][]): number {
  if (firstRowNamesColumns(rows)) return 1;
  return Math.max(
    rows.findIndex((row) => row.some((cell) => !cell.isHeader)),
    0,
  );
}

function mergeHeaders(rows: readonly Cell[][]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) =>
    [...new Set(rows.map((row) => row[column]?.text ?? ''))].filter(Boolean).join(' '),
  );
}

/** Rows for which nothing is left of the budget say each cell once, without the names of columns. */
function rowLines(header: readonly string[], rows: readonly Cell[][], budget: TableBudget): string[] {
  const said = new Set<Cell>();
  return rows.map((row) => {
    const longest = row.reduce((sum, { text }, column) => sum + text.length + (header[column]?.length ?? 0) + 4, 0);
    const isWithin = longest <= budget.charactersLeft;
    const line = isWithin ? rowLine(header, row) : formatTableRow([], ownTexts(row, said));
    if (isWithin) budget.charactersLeft -= line.length;
    for (const cell of row) said.add(cell);
    return line;
  });
}

function ownTexts(row: readonly Cell[], said: ReadonlySet<Cell>): string[] {
  return [...new Set(row)].filter((cell) => !said.has(cell)).map(({ text }) => text);
}

/** Without a row of headers, a header before a single value is the name of that value. */
function rowLine(header: readonly string[], row: readonly Cell[]): string {
  const [first, second] = row;
  if (header.length === 0 && row.length === 2 && first?.isHeader && second?.isHeader === false) {
    return formatTableRow([first.text], [second.text]);
  }
  // What spans several columns is said once.
  return formatTableRow(
    header,
    row.map((cell, column) => (cell === row[column - 1] ? '' : cell.text)),
  );
}
