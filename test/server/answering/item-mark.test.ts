import { describe, expect, it } from 'vitest';
import { followsMark, itemMark, withoutMark } from '../../../server/answering/item-mark.ts';

describe('the mark of an item', () => {
  it.each([
    ['- boats', { kind: 'bullet', bullet: '-' }],
    ['• boats', { kind: 'bullet', bullet: '•' }],
    ['3. boats', { kind: 'digit', number: 3 }],
    ['(3) boats', { kind: 'digit', number: 3 }],
    ['3、船', { kind: 'digit', number: 3 }],
    ['b) boats', { kind: 'letter', number: 98 }],
    ['（三）船', { kind: 'han', number: 3 }],
    ['十二、船', { kind: 'han', number: 12 }],
    ['Secondly, boats are tied.', { kind: 'ordinal', number: 2 }],
    ['The third is a raft.', { kind: 'ordinal', number: 3 }],
    ['第二，系好船。', { kind: 'ordinal', number: 2 }],
  ])('%s', (text, mark) => {
    expect(itemMark(text)).toEqual(mark);
  });

  it.each(['Boats', '-boats', '3 boats', '3.5 metres', '2031. ', 'The third boat is red.', 'First boats came.', ''])(
    'none: %s',
    (text) => {
      expect(itemMark(text)).toBeUndefined();
    },
  );

  it('is left out where the page has its own, but for words', () => {
    expect(['- boats', '3. boats', '（三）船', 'First, boats', 'boats'].map(withoutMark)).toEqual([
      'boats',
      'boats',
      '船',
      'First, boats',
      'boats',
    ]);
  });

  it.each([
    ['- rafts', '- boats', true],
    ['3. rafts', '2. boats', true],
    ['c) rafts', 'b) boats', true],
    ['三、筏', '二、船', true],
    ['The second is a raft.', 'First, a boat.', true],
    ['• rafts', '- boats', false],
    ['4. rafts', '2. boats', false],
    ['1. rafts', '2. boats', false],
    ['3. rafts', '- boats', false],
    ['三、筏', '2. boats', false],
  ])('%s after %s: %s', (text, last, follows) => {
    expect(followsMark(itemMark(text)!, itemMark(last)!)).toBe(follows);
  });
});
