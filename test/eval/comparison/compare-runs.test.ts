import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../../eval/comparison/compare-runs.ts';
import { firstOf, item, runOf } from './compared-runs.ts';

const one = { part: 1, whole: 1 };
const none = { part: 0, whole: 1 };

describe('compareRuns', () => {
  it('gives values, difference, interval and p-value of each score', () => {
    const { scores, pairs } = compareRuns(runOf(100, { wrong: [98, 99] }), runOf(100, { wrong: firstOf(10) }));
    expect(pairs).toHaveLength(100);
    expect(scores).toEqual([
      {
        score: 'answer.accuracy',
        count: 100,
        before: 0.98,
        after: 0.9,
        difference: expect.closeTo(-0.08),
        interval: { low: expect.closeTo(-0.15, 1), high: expect.closeTo(-0.01, 1) },
        p: 158 / 4096,
        adjustedP: 158 / 4096,
        test: 'mcnemar',
      },
    ]);
  });

  it('names the questions that flipped, either way', () => {
    const { lost, won } = compareRuns(runOf(6, { wrong: [0, 1] }), runOf(6, { wrong: [1, 4, 5] }));
    expect(lost.map(({ after }) => after.id)).toEqual(['q4', 'q5']);
    expect(won.map(({ after }) => after.id)).toEqual(['q0']);
  });

  it('names what is not compared: new, gone, and asked otherwise', () => {
    const before = { items: [item('same'), item('gone'), item('changed')] };
    const after = { items: [item('new'), item('changed', { fingerprint: 'another' }), item('same')] };
    const { pairs, onlyBefore, onlyAfter, changed } = compareRuns(before, after);
    expect(pairs.map((pair) => pair.after.id)).toEqual(['same']);
    expect([onlyBefore, onlyAfter, changed].map((items) => items.map(({ id }) => id))).toEqual([
      ['gone'],
      ['new'],
      ['changed'],
    ]);
  });

  it('lets a question take part in a score that it has on one side alone', () => {
    const before = { items: [item('a', { shares: { precision: one } }), item('b')] };
    const after = { items: [item('a', { shares: { precision: one } }), item('b', { shares: { precision: none } })] };
    expect(compareRuns(before, after).scores).toMatchObject([
      { score: 'precision', count: 2, before: 1, after: 0.5, test: 'paired-randomisation' },
    ]);
  });

  it('names the scores that one run lacks', () => {
    const before = { items: [item('a', { shares: { old: one } })] };
    const after = { items: [item('a', { shares: { constructor: one } })] };
    expect(compareRuns(before, after)).toMatchObject({ scores: [], incomparable: ['constructor', 'old'] });
  });

  it('adjusts over the scores of the set, and over those of all kinds together', () => {
    const scored = (part: number) => ({ first: { part, whole: 1 }, second: { part, whole: 1 } });
    const items = (part: number) =>
      firstOf(16).map((index) => item(`q${index}`, { kind: index < 8 ? 'who' : 'when', shares: scored(part) }));
    const { scores, kinds } = compareRuns({ items: items(1) }, { items: items(0) });
    expect(scores.map(({ p, adjustedP }) => adjustedP / p)).toEqual([2, 2]);
    expect(kinds.map(({ kind, count }) => [kind, count])).toEqual([
      ['who', 8],
      ['when', 8],
    ]);
    expect(kinds.flatMap((each) => each.scores.map(({ p, adjustedP }) => adjustedP / p))).toEqual([4, 4, 4, 4]);
  });

  it('compares runs that have nothing in common, and runs of nothing', () => {
    expect(compareRuns({ items: [] }, runOf(3))).toMatchObject({ pairs: [], scores: [], kinds: [], incomparable: [] });
  });
});
