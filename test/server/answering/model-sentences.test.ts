import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CutSentence, createSentenceCutter } from '../../../server/answering/cut-sentences.ts';
import { createThinkingFilter } from '../../../server/answering/skip-thinking.ts';

function cut(pieces: string[]): CutSentence[] {
  const cutter = createSentenceCutter();
  return [...pieces.flatMap((piece) => cutter.push(piece)), ...cutter.flush()];
}

function texts(text: string): string[] {
  return cut([text]).map((sentence) => sentence.text);
}

describe('cutting a stream into sentences', () => {
  it.each([
    ['It has 12 parts [1]. It is new [2].', [[1], [2]]],
    ['It has 12 parts.[1] It is new.[2]', [[1], [2]]],
    ['It has 12 parts. [1] It is new. [2]', [[1], [2]]],
    [
      'It has 12 parts [1, 2]. It is new [1][2].',
      [
        [1, 2],
        [1, 2],
      ],
    ],
    ['It has 12 parts 【1】. It is new [2-4].', [[1], [2, 3, 4]]],
    ['It has 12 parts 【1†source】. It is new [^2].', [[1], [2]]],
    ['It has 12 parts [passage 1]. It is new.[1].', [[1], [1]]],
  ])('reads the markers of %s', (text, markers) => {
    const sentences = cut([text]);
    expect(sentences.map((sentence) => sentence.text)).toEqual(['It has 12 parts.', 'It is new.']);
    expect(sentences.map((sentence) => sentence.markers)).toEqual(markers);
  });

  it.each([
    'Dr. Bogdan Seliger met Mr. Li.',
    'See No. 5 and GB/T 1.1 for the 2.03 million downloads.',
    'The U.S. Department of Commerce replied to J. Smith.',
    'Acme Inc. Beijing was founded on Jan. 5 in Beijing.',
    'It grew, e.g. in China, by 3.5 percent.',
    'Visit example.com for more.',
    'In [2025] it grew.',
  ])('keeps "%s" whole', (text) => {
    expect(texts(text)).toEqual([text]);
  });

  it('ends a sentence at an abbreviation when a new one plainly begins', () => {
    expect(texts('He lives in the U.S. The rest left. It was founded by Acme Ltd. It grew.')).toEqual([
      'He lives in the U.S.',
      'The rest left.',
      'It was founded by Acme Ltd.',
      'It grew.',
    ]);
  });

  it('cuts Chinese', () => {
    expect(cut(['共有12项标准[1]。下载量达203万次。[2]他说：“很好。”[3]真的吗？'])).toEqual([
      { text: '共有12项标准。', block: 'paragraph', markers: [1] },
      { text: '下载量达203万次。', block: 'paragraph', markers: [2] },
      { text: '他说：“很好。”', block: 'paragraph', markers: [3] },
      { text: '真的吗？', block: 'paragraph', markers: [] },
    ]);
  });

  it('takes a list item with all of its sentences up to the line end', () => {
    expect(cut(['- One. It is first. [1]\n- **Two** [2]\n3. Three [3]'])).toEqual([
      { text: 'One. It is first.', block: 'list-item', markers: [1] },
      { text: 'Two', block: 'list-item', markers: [2] },
      { text: 'Three', block: 'list-item', markers: [3] },
    ]);
  });

  it('gives a sentence as soon as it is known to be complete', () => {
    const cutter = createSentenceCutter();
    expect(cutter.push('One is here [1].')).toEqual([]);
    expect(cutter.push(' T')).toHaveLength(1);
  });

  it('cuts the same however the text is split into pieces', () => {
    const bits = [
      'Dr. ',
      'U.S. ',
      'The end',
      '. ',
      '.[1]',
      ' [2, 3]',
      '[',
      ']',
      '1',
      '\n',
      '- ',
      '。',
      '“好。”',
      '【1】',
      '? ',
      'x ',
      'No. 5',
      '… ',
      '2.5',
      ' ',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...bits), { maxLength: 25 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
        (chosen, lengths) => {
          const text = chosen.join('');
          const pieces: string[] = [];
          for (let start = 0, turn = 0; start < text.length; turn += 1) {
            const length = lengths[turn % lengths.length]!;
            pieces.push(text.slice(start, start + length));
            start += length;
          }
          expect(cut(pieces)).toEqual(cut([text]));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('skipping thoughts', () => {
  it.each([
    [['<th', 'ink>so it is 5</thi', 'nk>It is 4.'], 'It is 4.'],
    [['It is <think>', 'x</think>'], 'It is <think>x</think>'],
    [['<', 'b>'], '<b>'],
    [['<think>never ends'], ''],
  ])('of %j leaves "%s"', (pieces, expected) => {
    const filter = createThinkingFilter();
    expect(pieces.map((piece) => filter.push(piece)).join('')).toBe(expected);
  });
});
