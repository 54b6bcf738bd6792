import MarkdownIt, { type Token } from 'markdown-it';
import type { TextBlock } from './assemble-blocks.ts';
import { type BlockWriter, createBlockWriter } from './block-writer.ts';
import { formatTableRow } from './format-table-row.ts';

interface MarkdownWriter {
  blocks: BlockWriter;
  listDepth: number;
  /** Level of the heading that is being read. */
  level: number | undefined;
  table: { header: string[] | undefined; cells: string[]; rows: number } | undefined;
}

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

/** The words of a Markdown text as a reader sees them: without emphasis marks and addresses of links. */
export function markdownBlocks(source: string): TextBlock[] {
  const writer: MarkdownWriter = { blocks: createBlockWriter(), listDepth: 0, level: undefined, table: undefined };
  for (const token of markdown.parse(source, {})) writeToken(writer, token);
  return writer.blocks.blocks;
}

function writeToken(writer: MarkdownWriter, token: Token): void {
  if (token.type === 'inline') writeInline(writer, token);
  if (token.type === 'fence' || token.type === 'code_block') writer.blocks.write(token.content);
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

function inlineText(tokens: readonly Token[], lineBreak: string): string {
  return tokens
    .map((token) => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') return lineBreak;
      return token.type === 'image' ? inlineText(token.children ?? [], ' ') : token.content;
    })
    .join('');
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
