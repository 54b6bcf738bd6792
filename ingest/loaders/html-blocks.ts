import type { TextBlock } from './assemble-blocks.ts';
import { type BlockWriter, createBlockWriter } from './block-writer.ts';
import { type HtmlElement, type HtmlNode, isElement, textOf, visitNodes } from './html-nodes.ts';
import { createTableBudget, type TableBudget, tableLines } from './html-table.ts';

const BLOCK_ELEMENTS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu ol p pre section summary table tbody td tfoot th thead ' +
    'tr ul'
  ).split(' '),
);
const HEADING = /^h([1-6])$/;
const LISTS = new Set(['ul', 'ol', 'menu']);

interface HtmlWriter {
  blocks: BlockWriter;
  tables: TableBudget;
  /** Pieces of the block that is being read. */
  line: string[];
  endsInSpace: boolean;
  /** The heading that is being read. It stays one line, whatever stands in it. */
  heading: HtmlElement | undefined;
}

/**
 * Reads the words of some nodes as paragraphs, headings, list items and table rows.
 * @param sourceLength length of the HTML that the nodes are made of
 */
export function htmlBlocks(nodes: readonly HtmlNode[], sourceLength: number): TextBlock[] {
  const tables = createTableBudget(sourceLength);
  const writer: HtmlWriter = { blocks: createBlockWriter(), tables, line: [], endsInSpace: true, heading: undefined };
  visitNodes(nodes, {
    begin: (node) => beginNode(writer, node),
    end: (element) => endElement(writer, element),
  });
  flush(writer);
  return writer.blocks.blocks;
}

function beginNode(writer: HtmlWriter, node: HtmlNode): boolean {
  if (node.type === 'text') append(writer, node.data);
  if (!isElement(node)) return false;
  if (node.name === 'br') breakLine(writer);
  if (node.name === 'img') append(writer, node.attribs.alt ?? '');
  if (!BLOCK_ELEMENTS.has(node.name)) return true;
  if (writer.heading) {
    append(writer, ' ');
    return true;
  }
  flush(writer);
  return beginBlock(writer, node);
}

function beginBlock(writer: HtmlWriter, element: HtmlElement): boolean {
  const lines = wholeBlock(element, writer.tables);
  if (lines) {
    for (const [index, text] of lines.entries()) writer.blocks.write(text, index > 0 ? { isJoined: true } : {});
    return false;
  }
  if (HEADING.test(element.name)) writer.heading = element;
  if (LISTS.has(element.name)) writer.blocks.beginList(firstNumber(element));
  if (element.name === 'li') writer.blocks.beginItem();
  return true;
}

/** The lines of an element that is read as a whole: of code, and of a table that holds values. */
function wholeBlock(element: HtmlElement, tables: TableBudget): string[] | undefined {
  if (element.name === 'pre') return [textOf([element])];
  return element.name === 'table' ? tableLines(element, tables) : undefined;
}

function endElement(writer: HtmlWriter, element: HtmlElement): void {
  if (!BLOCK_ELEMENTS.has(element.name)) return;
  if (writer.heading && writer.heading !== element) {
    append(writer, ' ');
    return;
  }
  flush(writer);
  writer.heading = undefined;
  if (LISTS.has(element.name)) writer.blocks.endList();
}

function flush(writer: HtmlWriter): void {
  const level = HEADING.exec(writer.heading?.name ?? '')?.[1];
  writer.blocks.write(writer.line.join('').trim(), level === undefined ? {} : { level: Number(level) });
  writer.line = [];
  writer.endsInSpace = true;
}

function append(writer: HtmlWriter, source: string): void {
  const text = source.replace(/\s+/g, ' ');
  const piece = writer.endsInSpace ? text.trimStart() : text;
  if (piece === '') return;
  writer.line.push(piece);
  writer.endsInSpace = piece.endsWith(' ');
}

function breakLine(writer: HtmlWriter): void {
  writer.line.push('\n');
  writer.endsInSpace = true;
}

function firstNumber({ name, attribs }: HtmlElement): number | undefined {
  if (name !== 'ol') return undefined;
  const start = Number.parseInt(attribs.start ?? '1', 10);
  return Number.isNaN(start) ? 1 : start;
}
