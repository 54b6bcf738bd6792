import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../../ingest/count-words.ts';
import { buildPassages } from '../../../ingest/passages/build-passages.ts';
import type { Heading } from '../../../ingest/types.ts';

const build = (text: string, headings: Heading[] = [], pages: number[] = []) =>
  buildPassages({ text, headings, pages, title: 'Handbook', language: 'en' });
const sentence = (words: number, name = 'word') =>
  `${`${name} `.repeat(words - 1)}end.`.replace(/^./, (c) => c.toUpperCase());

const piece = fc.oneof(
  fc.lorem({ mode: 'sentences', maxCount: 6 }),
  fc.constantFrom(
    '中国标准化研究院发布了标准。该标准于2025年实施！',
    'By Jin Jili',
    '- an item',
    '---',
    'Dr. Li of No. 5, U.S.',
    'one half of a',
    '（完）',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const anyText = fc
  .array(fc.tuple(piece, fc.constantFrom('\n', '\n\n', ' ', '\n\n\n')), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));

describe('buildPassages', () => {
  it('covers every word of any text with sentences that lie within their passage and window', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const covered = new Array<boolean>(text.length).fill(false);
        let last = 0;
        for (const passage of build(text)) {
          expect(passage.start).toBeGreaterThanOrEqual(last);
          last = passage.end;
          expect(passage.sentences[0]?.start).toBe(passage.start);
          expect(passage.sentences.at(-1)?.end).toBe(passage.end);
          expect(passage.windows[0]?.start).toBe(passage.start);
          expect(passage.windows.at(-1)?.end).toBe(passage.end);
          for (const { start, end } of passage.sentences) {
            expect(passage.windows.some((w) => w.start <= start && end <= w.end)).toBe(true);
            covered.fill(true, start, end);
          }
        }
        for (const match of text.matchAll(/[\p{L}\p{N}]/gu)) expect(covered[match.index]).toBe(true);
      }),
    );
  });

  it('closes a passage at a paragraph once it is long enough, and before it is too long', () => {
    const paragraphs = Array.from({ length: 6 }, () => [sentence(30), sentence(30)].join(' ')).join('\n\n');
    const lengths = build(paragraphs).map(({ start, end }) => countWords(paragraphs.slice(start, end)));
    expect(lengths).toEqual([120, 120, 120]);
    const one = Array.from({ length: 12 }, () => sentence(30)).join(' ');
    expect(build(one).every(({ start, end }) => countWords(one.slice(start, end)) <= 180)).toBe(true);
  });

  it('keeps passages within their section and gives them the headings above', () => {
    const text = 'Rules\n\nFirst part\n\nAlpha is here.\n\nSecond part\n\nBeta is there.';
    const headings = [
      { offset: 0, level: 1, text: 'Rules' },
      { offset: text.indexOf('First'), level: 2, text: 'First part' },
      { offset: text.indexOf('Second'), level: 2, text: 'Second part' },
    ];
    const passages = build(text, headings);
    expect(passages.map(({ headingPath }) => headingPath)).toEqual([
      ['Rules', 'First part'],
      ['Rules', 'Second part'],
    ]);
    expect(text.slice(passages[1]!.start, passages[1]!.end)).toBe('Second part\n\nBeta is there.');
  });

  it('tells the page on which a passage begins', () => {
    const text = `${sentence(120)}\n\n${sentence(120)}\n\n${sentence(120)}`;
    const second = text.indexOf('\n\n') + 2;
    expect(build(text, [], [0, second, text.length - 5]).map(({ page }) => page)).toEqual([1, 2, 2]);
    expect(build(text)[0]).not.toHaveProperty('page');
  });

  it('never mixes two languages in a window', () => {
    const text = 'The forum was held in Shanghai.\n\n论坛在上海召开。\n\nIt had five themes.';
    const [passage] = build(text);
    expect(passage!.windows.map(({ language }) => language)).toEqual(['en', 'zh', 'en']);
  });

  it('keeps headings in another language from the embedder', () => {
    const text = '世界人工智能大会论坛\n\nThe forum opened in July.';
    const headings = [{ offset: 0, level: 1, text: '世界人工智能大会论坛' }];
    const [passage] = build(text, headings);
    expect(passage!.windows.at(-1)!.embeddingText).toBe('Handbook\nThe forum opened in July.');
  });

  it('gives the embedder the title and the headings with the text', () => {
    const text = 'Fees\n\nA copy costs 30 yuan.';
    const [passage] = build(text, [{ offset: 0, level: 1, text: 'Fees' }]);
    expect(passage!.windows[0]!.embeddingText).toBe('Handbook\nFees\n\nA copy costs 30 yuan.');
  });
});
