import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredPassage } from '../../../ingest/index/passage-index.ts';
import { findLists } from '../../../server/answering/find-lists.ts';
import { rankedPassage } from '../../support/ranked-passage.ts';

/** A passage with a sentence on every line. */
function lines(text: string, more: Partial<StoredPassage> = {}) {
  let start = more.start ?? 0;
  const sentences = text.split('\n').map((line) => {
    const sentence = { start, end: start + line.length };
    start = sentence.end + 1;
    return sentence;
  });
  return rankedPassage(text, '', { passage: { sentences, ...more } });
}

function found(...passages: ReturnType<typeof lines>[]) {
  return findLists(passages).map(({ leadIn, items }) => [leadIn?.text, ...items.map(({ text }) => text)]);
}

describe('the lists of passages', () => {
  it('hold their items in order, and the sentence that leads into them', () => {
    const text = 'The harbour is old.\nYou need:\n- a rope,\n- an anchor,\n- a lamp.\nGood luck.';
    expect(found(lines(text))).toEqual([['You need:', '- a rope,', '- an anchor,', '- a lamp.']]);
  });

  it('go on behind a sentence that belongs to an item', () => {
    expect(found(lines('1. A rope.\nIt is long.\n2. An anchor.'))).toEqual([
      [undefined, '1. A rope.', '2. An anchor.'],
    ]);
  });

  it('end where numbers begin again', () => {
    expect(found(lines('1. Rope.\n2. Anchor.\n1. Red.\n2. Blue.'))).toEqual([
      [undefined, '1. Rope.', '2. Anchor.'],
      [undefined, '1. Red.', '2. Blue.'],
    ]);
  });

  it('go on in the next passage of the document, in whatever order the passages were found', () => {
    const first = lines('You need:\n1. A rope.', { ordinal: 4 });
    const second = lines('2. An anchor.', { id: 2, ordinal: 5, start: 100, end: 113 });
    const list = [['You need:', '1. A rope.', '2. An anchor.']];
    expect(found(first, second)).toEqual(list);
    expect(found(second, first)).toEqual(list);
    expect(found(first, lines('2. An anchor.', { id: 2, ordinal: 6 }))).toEqual([]);
    expect(found(first, lines('2. An anchor.', { id: 2, ordinal: 5, documentId: 'other' }))).toEqual([]);
  });

  it('end where too much stands between two items', () => {
    const text = ['1. Rope.', 'Long.', 'Strong.', 'Dry.', 'Red.', '2. Anchor.'].join('\n');
    expect(found(lines(text))).toEqual([]);
  });

  it('have two items at least', () => {
    expect(found(lines('You need:\n- a rope.\nThat is all.'))).toEqual([]);
  });

  it('hold every line of any list', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), (count) => {
        const text = Array.from({ length: count }, (_, k) => `${k + 1}. boat`).join('\n');
        expect(found(lines(text))).toEqual([[undefined, ...text.split('\n')]]);
      }),
    );
  });
});
