import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../../ingest/count-words.ts';
import { detectLanguage } from '../../../ingest/loaders/detect-language.ts';
import { findDocuments } from '../../../ingest/loaders/find-documents.ts';
import { findTextHeadings } from '../../../ingest/loaders/find-text-headings.ts';
import { loaderFor } from '../../../ingest/loaders/supported-loaders.ts';
import { buildPassages } from '../../../ingest/passages/build-passages.ts';
import type { Heading } from '../../../ingest/types.ts';
import { expectSoundPassages } from './passage-properties.ts';

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
    '# Part One',
    '## Greeting 欢迎辞',
    'Ada Berg\nDirector of the Harbour Office',
    '**Ada Berg**\n\nDirector of the Harbour Office',
    'Bo Lind, Head of Weights',
    'Ada Berg: We have weighed every fish that came in since the spring.',
    'The office was opened by people from the town and from the',
    'other side of the bay, and it has grown since.',
    'CONTENTS',
    '- **08** | The new scales',
    'ISSN 1234-5678',
    'Tel: +45 12345678',
    'Harbour Works Co., Ltd.',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const anyText = fc
  .array(fc.tuple(piece, fc.constantFrom('\n', '\n\n', ' ', '\n\n\n')), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));

describe('buildPassages', () => {
  it('covers every word of any text, in order, with sentences that lie in one window each', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectSoundPassages({ text, headings: findTextHeadings(text), pages: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('covers every word of the sample documents', async () => {
    const folder = fileURLToPath(new URL('../../../eval/datasets/handbook/documents', import.meta.url));
    const { found } = await findDocuments(folder);
    expect(found.length).toBeGreaterThan(10);
    for (const { uri, path } of found) {
      const loaded = await (await loaderFor(uri))!.load(await readFile(path), uri);
      expectSoundPassages(loaded, detectLanguage(loaded.text));
    }
  });

  it.each([
    ['headings', '# A part\n\n'],
    ['captions', 'Ada Berg, Director of the Harbour\n\nWe weigh the fish that come in on every day of the year.\n\n'],
    [
      'halves of sentences',
      'the old and the new of all the fish and the\n\nother half of what there is to say for\n\n',
    ],
    ['short lines', 'Ada Berg\n\n'],
  ])('takes time in proportion to a run of %s', (_, unit) => {
    const milliseconds = (length: number) => {
      const text = unit.repeat(length / unit.length);
      const started = process.cpuUsage();
      build(text, findTextHeadings(text));
      return process.cpuUsage(started).user / 1_000;
    };
    milliseconds(10_000);
    expect(milliseconds(200_000)).toBeLessThan(40 * Math.max(10, milliseconds(20_000)));
  });

  it('closes a passage at a paragraph once it is long enough, and before it is too long', () => {
    const paragraphs = Array.from({ length: 6 }, () => [sentence(30), sentence(30)].join(' ')).join('\n\n');
    const lengths = build(paragraphs).map(({ start, end }) => countWords(paragraphs.slice(start, end)));
    expect(lengths).toEqual([180, 180]);
    const one = Array.from({ length: 12 }, () => sentence(30)).join(' ');
    expect(build(one).every(({ start, end }) => countWords(one.slice(start, end)) <= 250)).toBe(true);
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
    const text = [170, 170, 170].map((words) => sentence(words)).join('\n\n');
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

  describe('a sentence that a caption stands inside', () => {
    const first = 'The harbour office weighs everything that the boats of the town bring in before the';
    const caption = 'Ada Berg, Director of the Harbour Office';
    const second = 'auction begins. Fish that is not weighed is not sold.';
    const text = `${first}\n\n${caption}\n\n${second}`;
    const [passage] = build(text);
    const sentence = passage!.sentences[0]!;

    it('is one sentence with the spans of its halves', () => {
      expect(sentence.parts!.map(({ start, end }) => text.slice(start, end))).toEqual([first, 'auction begins.']);
      expect(passage!.sentences.map(({ start, end }) => text.slice(start, end)).slice(1)).toEqual([
        caption,
        'Fish that is not weighed is not sold.',
      ]);
    });

    it('takes all that follows its second half, and shares no letter with the caption', () => {
      const halves = `${first}\n（完）\none half of a\n\nother half\n`;
      expectSoundPassages({ text: halves, headings: findTextHeadings(halves), pages: [] });
    });

    it('shares a window with the text around it, and the caption has its own', () => {
      expect(passage!.windows.map(({ embeddingText }) => embeddingText)).toEqual([
        `Handbook\n${first} auction begins. Fish that is not weighed is not sold.`,
        `Handbook\n${caption}`,
      ]);
    });
  });

  it('makes two windows of a heading in two languages', () => {
    const text = 'A greeting from the harbour 港口的问候\n\nThe boats are in.';
    const [passage] = build(text, [{ offset: 0, level: 1, text: 'A greeting from the harbour 港口的问候' }]);
    expect(passage!.windows.map(({ language, embeddingText }) => [language, embeddingText])).toEqual([
      ['en', 'Handbook\nA greeting from the harbour'],
      ['zh', '港口的问候'],
      ['en', 'Handbook\nA greeting from the harbour\nThe boats are in.'],
    ]);
  });

  it('puts the translation below a heading into the path of the text below both', () => {
    const text = '# The harbour opens\n\n## 港口开放了\n\nThe boats are in.\n\n## Scales\n\nThey are new.';
    const passages = build(text, findTextHeadings(text));
    expect(passages.map(({ headingPath }) => headingPath)).toEqual([
      ['The harbour opens', '港口开放了'],
      ['The harbour opens', '港口开放了', 'Scales'],
    ]);
  });

  it('gives the speaker to the passages of a speech, and to the embedder', () => {
    const text =
      '# Speeches\n\n**Ada Berg**\n\nDirector of the Harbour Office\n\nWe have weighed every fish since the spring came.';
    const [passage] = build(text, findTextHeadings(text));
    expect(passage!.speaker).toBe('Ada Berg, Director of the Harbour Office');
    expect(passage!.windows[0]!.embeddingText).toContain('Ada Berg, Director of the Harbour Office\n');
  });
});

describe('buildPassages with records', () => {
  it('puts no two records into one passage, and takes the headings of one to no other', () => {
    const text = 'Fees\nquay: north\n\nprice: forty\n\nquay: south\n\nHours\nfrom: seven';
    const records = [0, text.indexOf('quay: south'), text.indexOf('Hours')];
    const headings = ['Fees', 'Hours'].map((heading) => ({ offset: text.indexOf(heading), level: 1, text: heading }));
    const passages = buildPassages({ text, headings, records, pages: [], title: 'Quays', language: 'en' });
    expect(passages.map(({ start, end, headingPath }) => [text.slice(start, end), headingPath])).toEqual([
      ['Fees\nquay: north\n\nprice: forty', ['Fees']],
      ['quay: south', []],
      ['Hours\nfrom: seven', ['Hours']],
    ]);
  });
});
