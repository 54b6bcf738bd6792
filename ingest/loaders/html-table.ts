import { formatTableRow } from './format-table-row.ts';
import { childElements, type HtmlElement, isElement, textOf, visitNodes } from './html-nodes.ts';
import { type Cell, readTableRows } from './html-table-rows.ts';

/**
 * The caption and the rows of a table of values as lines.
 * @returns nothing for a table that only arranges the page: one with a table or a heading inside, or with one row or column
 */
export function tableLines(table: HtmlElement): string[] | undefined {
  if (arrangesPage(table)) return undefined;
  const rows = readTableRows(table);
  const holdsValues = rows.some((row) => row.length > 1) && (rows.length > 1 || rows[0]?.some((cell) => cell.isHeader));
  if (!holdsValues) return undefined;
  const headerRows = countHeaderRows(rows);
  const header = mergeHeaders(rows.slice(0, headerRows));
  const captions = childElements(table).filter(({ name }) => name === 'caption');
  return [textOf(captions).trim(), ...rows.slice(headerRows).map((row) => rowLine(header, row))].filter(Boolean);
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
