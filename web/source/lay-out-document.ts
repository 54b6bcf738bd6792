import { softWrapTest } from './soft-wrap.ts';

export interface Span {
  start: number;
  end: number;
}

export interface LayoutInput {
  text: string;
  mediaType: string;
  headings: { offset: number; level: number; text: string }[];
  /** Offset at which each page begins. */
  pages: number[];
  marks: Span[];
}

/** Characters of a block that lie within the same marks, named by their index. */
export interface Run {
  text: string;
  marks: number[];
}

export type Block =
  | { kind: 'heading'; start: number; level: number; runs: Run[] }
  | { kind: 'paragraph' | 'list-item'; start: number; runs: Run[] }
  | { kind: 'page'; start: number; page: number };

type Piece = Span & ({ kind: 'heading'; level: number } | { kind: 'paragraph' | 'list-item' });

const listLine = /^\s*(?:[-*•·▪–—|]|\d{1,3}[.)]|[(（][\p{L}\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)\s*\S/u;
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/**
 * A document's text as blocks to show. Every character but white space appears in exactly one run, in order, and the
 * runs of a mark together are that mark's slice of the text, white space aside.
 */
export function layOutDocument(input: LayoutInput): Block[] {
  const pages = input.pages.map((start, index): Block => ({ kind: 'page', start, page: index + 1 }));
  const texts = piecesOf(input).map(({ start, end, ...kind }): Block => {
    return { ...kind, start, runs: runsOf(input.text, { start, end }, input.marks) };
  });
  const written = texts.filter((block) => block.kind === 'page' || block.runs.length > 0);
  // The sort is stable: a page's separator comes before the text that begins at the same offset.
  return [...pages, ...written].sort((a, b) => a.start - b.start);
}

function piecesOf(input: LayoutInput): Piece[] {
  const headings = new Map(input.headings.map((heading) => [heading.offset, heading]));
  const pieces: Piece[] = [];
  const endsParagraph = softWrapTest(input.text, input.mediaType);
  let open: Piece | undefined;
  for (const line of linesOf(input)) {
    const heading = headings.get(line.start);
    const content = input.text.slice(line.start, line.end);
    if (heading) pieces.push({ ...line, kind: 'heading', level: heading.level });
    else if (open && line.joins && !listLine.test(content)) open.end = line.end;
    else pieces.push({ ...line, kind: listLine.test(content) ? 'list-item' : 'paragraph' });
    open = heading || content.trim() === '' || endsParagraph(content) ? undefined : pieces.at(-1);
  }
  return pieces;
}

/** The lines of the text, cut also where a page or a heading begins and where a heading's words end. */
function linesOf(input: LayoutInput): (Span & { joins: boolean })[] {
  const { text, headings, pages } = input;
  const cuts = new Set([0, text.length, ...pages]);
  for (const { offset, text: words } of headings) {
    cuts.add(offset);
    if (text.startsWith(words, offset)) cuts.add(offset + words.length);
  }
  const newCuts = new Set(cuts);
  for (const { index } of text.matchAll(/\n/g)) newCuts.add(index + 1);
  const offsets = [...newCuts].filter((offset) => offset <= text.length).sort((a, b) => a - b);
  return offsets
    .slice(0, -1)
    .map((start, index) => ({ start, end: offsets[index + 1] ?? start, joins: !cuts.has(start) }));
}

function runsOf(text: string, block: Span, marks: Span[]): Run[] {
  const touching = marks.map((mark, index) => ({ ...mark, index })).filter((mark) => overlaps(mark, block));
  const edges = touching
    .flatMap(({ start, end }) => [start, end])
    .filter((edge) => edge > block.start && edge < block.end);
  const offsets = [...new Set([block.start, ...edges, block.end])].sort((a, b) => a - b);
  const runs = offsets.slice(0, -1).map((start, index): Run => {
    const end = offsets[index + 1] ?? start;
    const inside = touching.filter((mark) => overlaps(mark, { start, end })).map((mark) => mark.index);
    return { text: joinedLines(text, start, end), marks: inside };
  });
  return runs.some((run) => run.text.trim() !== '') ? runs : [];
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A line break between two Chinese characters is nothing to a reader, and a space between others. */
function joinedLines(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/[^\S\n]*\n\s*/g, (gap, offset: number) => {
    const before =
      text
        .slice(0, start + offset)
        .trimEnd()
        .at(-1) ?? '';
    const after = text.at(start + offset + gap.length) ?? '';
    return eastAsian.test(before) && eastAsian.test(after) ? '' : ' ';
  });
}
