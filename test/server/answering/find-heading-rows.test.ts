import { describe, expect, it } from 'vitest';
import { chooseList } from '../../../server/answering/choose-list.ts';
import { asksForRow, findHeadingRows } from '../../../server/answering/find-heading-rows.ts';
import { scoreSentences } from '../../../server/answering/score-sentences.ts';
import { rankedPassage } from '../../support/ranked-passage.ts';

const ABOVE = 'Rules for keeping a small harbour';

/** A section of one document whose first line is its heading. */
function section(heading: string, ordinal: number, { above = ABOVE, documentId = 'a' } = {}) {
  const body = 'The keeper sees to it every day.';
  const text = `${heading}\n${body}`;
  const start = heading.length + 1;
  const sentences = [
    { start: 0, end: heading.length },
    { start, end: start + body.length },
  ];
  const headingPath = [above, heading];
  return rankedPassage(text, body, { passage: { id: ordinal + 1, ordinal, documentId, headingPath, sentences } });
}

const SECTIONS = [
  section('(1) Keep the quay dry', 1),
  section('(2) Light the lamp', 2),
  section('(3) Greet guests', 3),
];
const itemsOf = (passages: typeof SECTIONS) =>
  findHeadingRows(passages).map(({ items }) => items.map(({ text }) => text));

describe('rows of numbered headings', () => {
  it('hold the headings in their order, however the passages were found', () => {
    const row = ['(1) Keep the quay dry', '(2) Light the lamp', '(3) Greet guests'];
    expect(itemsOf(SECTIONS)).toEqual([row]);
    expect(itemsOf(SECTIONS.toReversed())).toEqual([row]);
  });

  it('hold a section of several passages once', () => {
    const second = section('(2) Light the lamp', 4);
    expect(itemsOf([...SECTIONS, second])).toEqual(itemsOf(SECTIONS));
  });

  it('begin with the first number, and end where one is missing', () => {
    expect(itemsOf(SECTIONS.slice(1))).toEqual([]);
    expect(itemsOf([...SECTIONS, section('(5) Ring the bell', 5)])).toEqual(itemsOf(SECTIONS));
  });

  it('are of one document and under one heading', () => {
    expect(itemsOf([section('1. Rope', 1), section('2. Lamp', 2, { documentId: 'b' })])).toEqual([]);
    expect(itemsOf([section('1. Rope', 1), section('2. Lamp', 2, { above: 'Another' })])).toEqual([]);
    expect(itemsOf([section('Rope', 1), section('Lamp', 2)])).toEqual([]);
  });

  it('are asked for in the words of the heading above them', () => {
    const [row] = findHeadingRows(SECTIONS);
    expect(asksForRow('What are the rules for keeping a harbour?', row!)).toBe(true);
    expect(asksForRow('What are the rules of chess?', row!)).toBe(false);
  });
});

describe('a row of headings as the list that answers', () => {
  const chosen = (question: string) =>
    chooseList(question, scoreSentences([{ text: question, expansions: [] }], SECTIONS), SECTIONS).map(
      ({ text }) => text,
    );

  it('is given where it has as many items as are asked for', () => {
    expect(chosen('List the three duties of a keeper')).toHaveLength(3);
    expect(chosen('List the two duties of a keeper')).toEqual([]);
  });

  it('is given where its heading is asked for, and not for anything else', () => {
    expect(chosen('What are the rules for keeping a harbour?')).toHaveLength(3);
    expect(chosen('What are the duties of a keeper?')).toEqual([]);
  });
});
