import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, type LayoutInput, layOutDocument, type Run } from '../../web/source/lay-out-document.ts';

const withoutSpace = (text: string) => text.replace(/\s+/g, '');
const runsOf = (blocks: Block[]): Run[] => blocks.flatMap((block) => (block.kind === 'page' ? [] : block.runs));
const textOf = (block: Block | undefined) =>
  block && block.kind !== 'page'
    ? block.runs
        .map((run) => run.text)
        .join('')
        .trim()
    : undefined;

function layOut(text: string, more: Partial<LayoutInput> = {}): Block[] {
  return layOutDocument({ text, mediaType: 'text/plain', headings: [], pages: [], marks: [], ...more });
}

const piece = fc.constantFrom(
  'word',
  'Two words.',
  '中文。',
  '1. item',
  '- ',
  '\n',
  '\n\n',
  ' ',
  '😀',
  '(2) b',
  '<b>',
  'é',
);
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const anyInput: fc.Arbitrary<LayoutInput> = anyText.chain((text) => {
  const offset = fc.nat({ max: text.length });
  const mark = fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const heading = fc.tuple(offset, fc.nat({ max: 12 }), fc.integer({ min: 1, max: 6 }));
  return fc.record({
    text: fc.constant(text),
    mediaType: fc.constantFrom('text/plain', 'application/pdf', 'text/html', 'text/csv'),
    headings: fc
      .array(heading, { maxLength: 4 })
      .map((all) =>
        all.map(([start, length, level]) => ({ offset: start, level, text: text.slice(start, start + length) })),
      ),
    pages: fc.array(offset, { maxLength: 4 }).map((all) => all.sort((a, b) => a - b)),
    marks: fc.array(mark, { maxLength: 4 }),
  });
});

describe('layOutDocument', () => {
  it('shows every character of any document once, in order', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const shown = runsOf(layOutDocument(input)).map((run) => run.text);
        expect(withoutSpace(shown.join(''))).toBe(withoutSpace(input.text));
      }),
    );
  });

  it('marks exactly the slice of each mark, overlapping ones too', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const runs = runsOf(layOutDocument(input));
        for (const [index, { start, end }] of input.marks.entries()) {
          const marked = runs.filter((run) => run.marks.includes(index)).map((run) => run.text);
          expect(withoutSpace(marked.join(''))).toBe(withoutSpace(input.text.slice(start, end)));
        }
      }),
    );
  });

  it('keeps every page separator, in order', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const pages = layOutDocument(input).filter((block) => block.kind === 'page');
        expect(pages.map((block) => block.page)).toEqual(input.pages.map((_, index) => index + 1));
        expect(pages.map((block) => block.start)).toEqual(input.pages);
      }),
    );
  });

  it('joins the lines of a wrapped paragraph, and keeps paragraphs apart', () => {
    const text =
      'A line that was broken because the page\nwas full, and so it goes on as one thing.\n\nAnother paragraph.\n';
    expect(layOut(text).map(textOf)).toEqual([
      'A line that was broken because the page was full, and so it goes on as one thing.',
      'Another paragraph.',
    ]);
  });

  it('joins Chinese lines without a space', () => {
    const text = '人工智能标准化技术委员会由企业、主管部门、科研\n机构和消费者组织的代表组成，并且公开举行会议。\n';
    expect(layOut(text).map(textOf)).toEqual([
      '人工智能标准化技术委员会由企业、主管部门、科研机构和消费者组织的代表组成，并且公开举行会议。',
    ]);
  });

  it('keeps the rows of a table apart', () => {
    const rows =
      'Name: Ada; Year: 1843; Place: London, in the county of Middlesex\nName: Grace; Year: 1952; Place: Philadelphia, in Pennsylvania\n';
    expect(layOut(rows, { mediaType: 'text/csv' })).toHaveLength(2);
  });

  it('takes a long line for a paragraph of its own', () => {
    const paragraph = 'It goes on and on without a break. '.repeat(8).trim();
    expect(layOut(`${paragraph}\n${paragraph}\n`)).toHaveLength(2);
  });

  it('tells headings, list lines and paragraphs apart', () => {
    const text = 'Scope\nThis part names what is meant.\n(1) the first thing;\n(2) the second thing.\n';
    const blocks = layOut(text, { headings: [{ offset: 0, level: 2, text: 'Scope' }] });
    expect(blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'list-item', 'list-item']);
  });

  it('cuts a paragraph where a page ends in the middle of it', () => {
    const text = 'The end of one page and the beginning of the next.';
    const blocks = layOut(text, { pages: [0, 24], marks: [{ start: 15, end: 37 }] });
    expect(blocks.map((block) => block.kind)).toEqual(['page', 'paragraph', 'page', 'paragraph']);
    expect([textOf(blocks[1]), textOf(blocks[3])]).toEqual(['The end of one page and', 'the beginning of the next.']);
  });
});
