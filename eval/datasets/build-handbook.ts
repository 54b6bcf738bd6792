/**
 * Makes the PDF and Word files of the handbook from the plain text in `handbook/sources/`.
 * Run with `npx tsx eval/datasets/build-handbook.ts`. The same sources give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import PDFDocument from 'pdfkit';

const HANDBOOK = fileURLToPath(new URL('./handbook/', import.meta.url));
const PUBLISHER = 'Institute for Open Standards';
const PDF_NAMES = ['guide-to-ai-management-standards', 'from-proposal-to-national-standard'];
const WORD_NAMES = ['joining-a-mirror-committee', 'work-plan-and-budget-2026'];

type Block =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; rows: string[][] };

interface Source {
  title: string;
  subtitle: string;
  running: string;
  date: string;
  blocks: Block[];
}

// Reading the sources

function readSource(name: string): Source {
  const text = readFileSync(join(HANDBOOK, 'sources', `${name}.txt`), 'utf8');
  const [, head = '', body = ''] = text.split(/^---\n/m);
  const field = (key: string): string => new RegExp(`^${key}: (.*)$`, 'm').exec(head)?.[1] ?? '';
  const blocks = body
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(parseBlock);
  return { title: field('title'), subtitle: field('subtitle'), running: field('running'), date: field('date'), blocks };
}

function parseBlock(block: string): Block {
  const heading = /^(#{2,3}) (.*)$/.exec(block);
  if (heading) return { kind: 'heading', level: heading[1] === '##' ? 2 : 3, text: heading[2] ?? '' };
  const lines = block.split('\n');
  if (block.startsWith('| ')) return { kind: 'table', rows: lines.map(parseRow) };
  if (block.startsWith('- ')) return { kind: 'list', ordered: false, items: lines.map((line) => line.slice(2)) };
  if (/^1\. /.test(block)) {
    return { kind: 'list', ordered: true, items: lines.map((line) => line.replace(/^\d+\. /, '')) };
  }
  return { kind: 'paragraph', text: lines.join(' ') };
}

function parseRow(line: string): string[] {
  return line
    .replace(/^\| | \|$/g, '')
    .split(' | ')
    .map((cell) => cell.trim());
}

/** `**bold** and plain` as pieces. */
function inlineRuns(text: string): { text: string; bold: boolean }[] {
  return text
    .split('**')
    .map((piece, index) => ({ text: piece, bold: index % 2 === 1 }))
    .filter((run) => run.text !== '');
}

// PDF

const PAGE_MARGIN = 80;
const BODY_SIZE = 11.5;
const HEADING_SIZE = { 2: 16, 3: 13 } as const;

type Pdf = InstanceType<typeof PDFDocument>;

async function writePdf(name: string): Promise<void> {
  const source = readSource(name);
  const date = new Date(`${source.date}T00:00:00Z`);
  const pdf = new PDFDocument({
    size: 'A4',
    margin: PAGE_MARGIN,
    bufferPages: true,
    lang: 'en',
    info: { Title: source.title, Author: PUBLISHER, CreationDate: date, ModDate: date },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.once('end', () => resolve()));
  drawTitle(pdf, source);
  for (const block of source.blocks) drawBlock(pdf, block);
  drawRunningHeads(pdf, source.running);
  pdf.end();
  await ended;
  writeFileSync(join(HANDBOOK, 'documents', `${name}.pdf`), Buffer.concat(chunks));
}

function drawTitle(pdf: Pdf, source: Source): void {
  pdf.font('Helvetica-Bold').fontSize(24).text(source.title);
  pdf.moveDown(0.4).font('Helvetica').fontSize(13).text(source.subtitle);
  pdf.moveDown(0.6).fontSize(10).text(`${PUBLISHER}, ${source.date}`).moveDown(1.5);
}

function drawBlock(pdf: Pdf, block: Block): void {
  if (block.kind === 'heading') drawHeading(pdf, block.level, block.text);
  else if (block.kind === 'paragraph') bodyFont(pdf).text(block.text, { lineGap: 3 }).moveDown(0.7);
  else if (block.kind === 'list') drawList(pdf, block.items, block.ordered);
  else drawTable(pdf, block.rows);
}

function bodyFont(pdf: Pdf): Pdf {
  return pdf.font('Times-Roman').fontSize(BODY_SIZE);
}

function drawHeading(pdf: Pdf, level: 2 | 3, text: string): void {
  keepTogether(pdf, 90);
  pdf.moveDown(0.5).font('Helvetica-Bold').fontSize(HEADING_SIZE[level]).text(text).moveDown(0.4);
}

function drawList(pdf: Pdf, items: string[], ordered: boolean): void {
  items.forEach((item, index) => {
    const mark = ordered ? `${index + 1}.` : '•';
    bodyFont(pdf).text(`${mark} ${item}`, PAGE_MARGIN + 14, pdf.y, { lineGap: 3 });
  });
  pdf.x = PAGE_MARGIN;
  pdf.moveDown(0.7);
}

function drawTable(pdf: Pdf, rows: string[][]): void {
  const widths = columnWidths(rows, pdf.page.width - 2 * PAGE_MARGIN);
  keepTogether(pdf, rows.length * 18 + 20);
  rows.forEach((row, index) => {
    drawRow(pdf, row, widths, index === 0 ? 'Helvetica-Bold' : 'Times-Roman');
  });
  pdf.x = PAGE_MARGIN;
  pdf.moveDown(1);
}

/** Shares the width among the columns in proportion to their longest cells. */
function columnWidths(rows: string[][], width: number): number[] {
  const longest = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length), 8));
  const total = longest.reduce((sum, length) => sum + length, 0);
  return longest.map((length) => (length / total) * width);
}

function drawRow(pdf: Pdf, row: string[], widths: number[], font: string): void {
  const top = pdf.y;
  let left = PAGE_MARGIN;
  let bottom = top;
  row.forEach((cell, column) => {
    const width = widths[column] ?? 0;
    pdf
      .font(font)
      .fontSize(10.5)
      .text(cell, left, top, { width: width - 6 });
    bottom = Math.max(bottom, pdf.y);
    left += width;
  });
  pdf.moveTo(PAGE_MARGIN, bottom + 2).lineTo(left, bottom + 2);
  pdf.lineWidth(0.4).stroke('#999999');
  pdf.y = bottom + 5;
}

function keepTogether(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - PAGE_MARGIN) pdf.addPage();
}

function drawRunningHeads(pdf: Pdf, running: string): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
    pdf.font('Helvetica').fontSize(9).fillColor('#555555');
    if (page > 0) drawMarginLine(pdf, running, 40);
    drawMarginLine(pdf, `Page ${page + 1} of ${count}`, pdf.page.height - 50);
  }
}

function drawMarginLine(pdf: Pdf, text: string, y: number): void {
  pdf.text(text, PAGE_MARGIN, y, { width: pdf.page.width - 2 * PAGE_MARGIN, align: 'center' });
}

// Word

async function writeWord(name: string): Promise<void> {
  const source = readSource(name);
  const content = [
    new Paragraph({ text: source.title, heading: HeadingLevel.TITLE }),
    new Paragraph({ text: `${PUBLISHER}, ${source.date}` }),
    ...source.blocks.flatMap(wordBlock),
  ];
  const bytes = await withClock(`${source.date}T00:00:00Z`, async () => {
    const file = new Document({
      title: source.title,
      creator: PUBLISHER,
      lastModifiedBy: PUBLISHER,
      numbering: { config: [wordNumbering()] },
      sections: [{ children: content }],
    });
    return Packer.toBuffer(file);
  });
  writeFileSync(join(HANDBOOK, 'documents', `${name}.docx`), bytes);
}

function wordNumbering() {
  const level = { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START };
  return { reference: 'steps', levels: [level] };
}

function wordBlock(block: Block): (Paragraph | Table)[] {
  if (block.kind === 'heading') {
    const heading = block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
    return [new Paragraph({ text: block.text, heading })];
  }
  if (block.kind === 'paragraph') {
    const children = inlineRuns(block.text).map((run) => new TextRun(run));
    return [new Paragraph({ children, spacing: { after: 120 } })];
  }
  if (block.kind === 'list') return block.items.map((item) => wordListItem(item, block.ordered));
  return [wordTable(block.rows), new Paragraph({ text: '' })];
}

function wordListItem(text: string, ordered: boolean): Paragraph {
  if (ordered) return new Paragraph({ text, numbering: { reference: 'steps', level: 0 } });
  return new Paragraph({ text, bullet: { level: 0 } });
}

function wordTable(rows: string[][]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((row, index) => new TableRow({ tableHeader: index === 0, children: wordCells(row, index === 0) })),
  });
}

function wordCells(row: string[], bold: boolean): TableCell[] {
  return row.map((text) => new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold })] })] }));
}

/** Runs `work` with the clock stopped: docx writes the present time into the file, and so does its zip. */
async function withClock<T>(time: string, work: () => Promise<T>): Promise<T> {
  const RealDate = globalThis.Date;
  class StoppedDate extends RealDate {
    constructor(value?: string | number | Date) {
      super(value ?? time);
    }
    static override now(): number {
      return RealDate.parse(time);
    }
  }
  globalThis.Date = StoppedDate as DateConstructor;
  try {
    return await work();
  } finally {
    globalThis.Date = RealDate;
  }
}

process.env.TZ = 'UTC';
for (const name of PDF_NAMES) await writePdf(name);
for (const name of WORD_NAMES) await writeWord(name);
