import { describe, expect, it } from 'vitest';
import { parseCases } from '../../../eval/dataset/read-cases.ts';
import { isPartial, selectCases } from '../../../eval/dataset/select-cases.ts';
import type { Selection } from '../../../eval/eval-options.ts';

const ALL: Selection = { only: [], kinds: [], sample: undefined };
const cases = parseCases(
  [
    '{"id":"a","kind":"who","question":"?"}',
    '{"id":"b","kind":"list","question":"?"}',
    '{"id":"c","kind":"who","turns":[{"question":"?"},{"question":"?","kind":"when"}]}',
  ].join('\n'),
  'q.jsonl',
);
const selected = (selection: Partial<Selection>) => selectCases(cases, { ...ALL, ...selection }).map(({ id }) => id);

describe('selectCases', () => {
  it('keeps the named ids and the kinds', () => {
    expect(selected({})).toEqual(['a', 'b', 'c']);
    expect(selected({ only: ['b'] })).toEqual(['b']);
    expect(selected({ kinds: ['list', 'when'] })).toEqual(['b', 'c']);
  });

  it('keeps a conversation whole where one of its turns is named', () => {
    expect(selectCases(cases, { ...ALL, only: ['c.2'] })[0]?.questions).toHaveLength(2);
  });

  it('draws the same sample every time, in the order of the file', () => {
    const many = Array.from({ length: 100 }, (_, index) => `{"id":"${index}","question":"?"}`).join('\n');
    const drawn = () => selectCases(parseCases(many, 'q.jsonl'), { ...ALL, sample: 10 }).map(({ id }) => Number(id));
    expect(drawn()).toHaveLength(10);
    expect(drawn()).toEqual(drawn());
    expect(drawn()).toEqual([...drawn()].sort((one, other) => one - other));
    expect(drawn()).not.toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('refuses an id that is not there, and a selection of nothing', () => {
    expect(() => selected({ only: ['z'] })).toThrow('no question has the id z');
    expect(() => selected({ kinds: ['why'] })).toThrow('who, list, when');
  });
});

describe('isPartial', () => {
  it('tells a selection from the whole', () => {
    expect(isPartial(ALL)).toBe(false);
    expect([{ only: ['a'] }, { kinds: ['who'] }, { sample: 1 }].map((part) => isPartial({ ...ALL, ...part }))).toEqual([
      true,
      true,
      true,
    ]);
  });
});
