import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../../ingest/passages/find-blocks.ts';
import { splitSentences } from '../../../ingest/passages/split-sentences.ts';

const split = (text: string) =>
  findBlocks(text, []).flatMap((block) => splitSentences(text, block).map(({ start, end }) => text.slice(start, end)));

describe('splitting into sentences', () => {
  it.each([
    ['Dr. Li spoke. Mr. Wen, No. 5 of the list, agreed.', ['Dr. Li spoke.', 'Mr. Wen, No. 5 of the list, agreed.']],
    ['GB/T 1.1 sets rules. ISO 690 does too.', ['GB/T 1.1 sets rules.', 'ISO 690 does too.']],
    ['It came from the U.S. Germany followed.', ['It came from the U.S.', 'Germany followed.']],
    ['Hosted by Motor Co., Ltd. (MCL), it began.', ['Hosted by Motor Co., Ltd. (MCL), it began.']],
    [
      'He said “yes.” Then he left! Why? 12 people asked.',
      ['He said “yes.”', 'Then he left!', 'Why?', '12 people asked.'],
    ],
    ['标准已发布。何时实施？2025年！', ['标准已发布。', '何时实施？', '2025年！']],
    ['It grew by 3.5 percent.It stayed.', ['It grew by 3.5 percent.It stayed.']],
    ['- one item\n- another item', ['- one item', '- another item']],
    [
      'President: Wu\nEditor: Cao\nDesigner: Pei\nPrinter: Lang',
      ['President: Wu', 'Editor: Cao', 'Designer: Pei', 'Printer: Lang'],
    ],
    [
      'Place: Beijing and the other cities; Limit a night: 650 yuan\nPlace: All of the remaining cities; Limit a night: 500 yuan',
      [
        'Place: Beijing and the other cities; Limit a night: 650 yuan',
        'Place: All of the remaining cities; Limit a night: 500 yuan',
      ],
    ],
    [
      'Bo Wen; chair of the mirror group; Lakeside Robotics\nTan Yi; secretary of the group; the Institute',
      ['Bo Wen; chair of the mirror group; Lakeside Robotics', 'Tan Yi; secretary of the group; the Institute'],
    ],
    [
      '20 | drafting | working draft\n30 | comment | list of comments',
      ['20 | drafting | working draft', '30 | comment | list of comments'],
    ],
    ['Ada Li\nChair of the committee', ['Ada Li\nChair of the committee']],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('joins lines that an export wrapped', () => {
    const text = 'The committee met in the spring of that year and agreed on\na plan for the next one.';
    expect(split(text)).toEqual([text]);
  });

  it('joins a sentence that a page break cut in two', () => {
    const text = 'The committee set up tracks for students with\n\ndifferent backgrounds. A second one.';
    expect(split(text)).toEqual([
      'The committee set up tracks for students with\n\ndifferent backgrounds.',
      'A second one.',
    ]);
  });

  it('never cuts a character in half', () => {
    const text = `a${'𠀀'.repeat(3000)}`;
    expect(split(text).join('')).toBe(text);
    for (const piece of split(text)) expect(piece).not.toMatch(/[\uD800-\uDBFF]$/);
  });

  it.each([
    ['lines', 'The committee met in spring and agreed on a plan for the year that comes\n'],
    ['full stops', '.'],
    ['exclamations', '!?'],
    ['letters', 'a'],
  ])('takes time in proportion to a run of %s', (_, unit) => {
    const milliseconds = (length: number) => {
      const text = unit.repeat(length / unit.length);
      const started = process.cpuUsage();
      split(text);
      return process.cpuUsage(started).user / 1_000;
    };
    milliseconds(20_000);
    expect(milliseconds(400_000)).toBeLessThan(40 * Math.max(5, milliseconds(40_000)));
  });

  it('cuts text without full stops into pieces', () => {
    const contents = Array.from({ length: 200 }, (_, k) => `chapter ${k} of the long list`).join(' ');
    const pieces = split(contents);
    expect(pieces.length).toBeGreaterThan(3);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(900);
  });
});
