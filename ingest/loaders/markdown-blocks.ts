import MarkdownIt, { type Token } from 'markdown-it';
import { DocumentLoadError } from '../errors.ts';
import type { TextBlock } from './assemble-blocks.ts';
import { type BlockWriter, createBlockWriter } from './block-writer.ts';
import { formatTableRow } from './format-table-row.ts';
import { htmlFragmentBlocks } from './html-fragment-blocks.ts';
import { inlineText } from './markdown-inline-text.ts';

interface MarkdownWriter {
  path: string;
  blocks: BlockWriter;
  listDepth: number;
  /** Level of the heading that is being read. */
  level: number | undefined;
  table: { header: string[] | undefined; cells: string[]; rows: number } | undefined;
}

/** The parser leaves out, without a word, what lies deeper. Its time grows with the depth. */
const MAXIMUM_NESTING = 100;
const CONTAINERS = new Set(['blockquote_open', 'list_item_open']);

/** HTML is recognized to be left out: where it is not, its tags and comments are read as words. */
const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false }).set({
  maxNesting: MAXIMUM_NESTING,
});

/**
 * The words of a Markdown text as a reader sees them: without emphasis marks, addresses of links and tags.
 * @throws DocumentLoadError where quotations and lists nest deeper than the parser reads
 */
export function markdownBlocks(source: string, path: string): TextBlock[] {
  const blocks = createBlockWriter();
  const writer: MarkdownWriter = { path, blocks, listDepth: 0, level: undefined, table: undefined };
  const tokens = markdown.parse(source, {});
  if (tokens.some(({ type, level }) => level >= MAXIMUM_NESTING - 1 && CONTAINERS.has(type))) {
    const reason = `Lists and quotations nest more than ${MAXIMUM_NESTING} levels. Write the innermost ones further out.`;
    throw new DocumentLoadError(path, reason);
  }
  for (const token of tokens) writeToken(writer, token);
  return blocks.blocks;
}

function writeToken(writer: MarkdownWriter, token: Token): void {
  if (token.type === 'inline') writeInline(writer, token);
  if (token.type === 'fence' || token.type === 'code_block') writer.blocks.write(token.content);
  if (token.type === 'html_block') writeHtml(writer, token);
  if (token.type === 'heading_open') writer.level = Number(token.tag.slice(1));
  if (token.type === 'heading_close') writer.level = undefined;
  if (token.type.includes('list')) writeList(writer, token);
  if (token.type === 'table_open') writer.table = { header: undefined, cells: [], rows: 0 };
  if (token.type === 'table_close') endTable(writer);
  if (token.type === 'tr_close') endRow(writer);
}

function writeInline({ blocks, level, listDepth, table }: MarkdownWriter, { children }: Token): void {
  const isOneLine = level !== undefined || listDepth > 0 || table !== undefined;
  const text = inlineText(children ?? [], isOneLine ? ' ' : '\n');
  if (table) table.cells.push(text);
  else blocks.write(text, level === undefined ? {} : { level });
}

function writeHtml({ blocks, path }: MarkdownWriter, { content }: Token): void {
  for (const { text, level, isJoined } of htmlFragmentBlocks(content, path)) {
    blocks.write(text, { ...(level === undefined ? {} : { level }), ...(isJoined ? { isJoined } : {}) });
  }
}

function writeList(writer: MarkdownWriter, token: Token): void {
  if (token.type === 'list_item_open') writer.blocks.beginItem();
  else if (token.nesting === 1) {
    writer.listDepth += 1;
    writer.blocks.beginList(token.type === 'ordered_list_open' ? Number(token.attrGet('start') ?? 1) : undefined);
  } else if (token.type !== 'list_item_close') {
    writer.listDepth -= 1;
    writer.blocks.endList();
  }
}

function endRow({ blocks, table }: MarkdownWriter): void {
  if (!table) return;
  if (table.header) {
    blocks.write(formatTableRow(table.header, table.cells), table.rows > 0 ? { isJoined: true } : {});
    table.rows += 1;
  } else table.header = table.cells;
  table.cells = [];
}

/** A table of headers alone has words all the same. */
function endTable(writer: MarkdownWriter): void {
  const { table } = writer;
  if (table?.header && table.rows === 0) writer.blocks.write(formatTableRow([], table.header));
  writer.table = undefined;
}
