import { childElements, type HtmlElement, type HtmlNode, isElement, textOf, visitNodes } from './html-nodes.ts';

export interface Cell {
  text: string;
  isHeader: boolean;
  /** All of its words are bold. */
  isBold: boolean;
}

interface SpanningCell {
  cell: Cell;
  rowsLeft: number;
}

/** Spans beyond this are mistakes, and would fill the memory. */
const LARGEST_SPAN = 50;
/** Cells are spread over no columns beyond this: tables that people read have fewer. */
const LARGEST_SPREAD = 100;
const SECTIONS = new Set(['thead', 'tbody', 'tfoot']);

/** Cells in their columns: one that spans several columns or rows stands in each of them, as the same object. */
export function readTableRows(table: HtmlElement): Cell[][] {
  const sections = childElements(table).filter(({ name }) => SECTIONS.has(name));
  return sections.flatMap(readSection).filter((row) => row.length > 0);
}

function readSection(section: HtmlElement): Cell[][] {
  const spanning = new Map<number, SpanningCell>();
  const rows = childElements(section).filter(({ name }) => name === 'tr');
  return rows.map((row) => readRow(row, spanning, section.name === 'thead'));
}

function readRow(row: HtmlElement, spanning: Map<number, SpanningCell>, isHead: boolean): Cell[] {
  const cells: Cell[] = [];
  for (const element of childElements(row).filter(({ name }) => name === 'td' || name === 'th')) {
    takeFromAbove(cells, spanning);
    const cell = readCell(element, isHead);
    const rowsLeft = spanOf(element.attribs.rowspan) - 1;
    const columns = Math.min(spanOf(element.attribs.colspan), Math.max(LARGEST_SPREAD - cells.length, 1));
    for (let column = columns; column > 0; column -= 1) {
      if (rowsLeft > 0 && cells.length < LARGEST_SPREAD) spanning.set(cells.length, { cell, rowsLeft });
      cells.push(cell);
    }
  }
  takeFromAbove(cells, spanning);
  return cells;
}

function readCell(element: HtmlElement, isHead: boolean): Cell {
  const text = oneLine([element]);
  return {
    text,
    isHeader: isHead || element.name === 'th',
    isBold: text !== '' && text === oneLine(boldParts(element)),
  };
}

function boldParts(element: HtmlElement): HtmlNode[] {
  const parts: HtmlNode[] = [];
  visitNodes(element.children, {
    begin(node) {
      const isBold = isElement(node) && (node.name === 'strong' || node.name === 'b');
      if (isBold) parts.push(node);
      return !isBold;
    },
  });
  return parts;
}

function oneLine(nodes: readonly HtmlNode[]): string {
  return textOf(nodes).replace(/\s+/g, ' ').trim();
}

function takeFromAbove(cells: Cell[], spanning: Map<number, SpanningCell>): void {
  for (let above = spanning.get(cells.length); above; above = spanning.get(cells.length)) {
    above.rowsLeft -= 1;
    if (above.rowsLeft === 0) spanning.delete(cells.length);
    cells.push(above.cell);
  }
}

function spanOf(attribute: string | undefined): number {
  const span = Number.parseInt(attribute ?? '1', 10);
  return span >= 1 ? Math.min(span, LARGEST_SPAN) : 1;
}
