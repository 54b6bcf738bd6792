import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerabilityCurve } from '../../eval/answerability-curve.ts';

const item = (answerable: boolean, answerability: number, answered = true) => ({ answerable, answerability, answered });

describe('answerabilityCurve', () => {
  it('goes through every threshold from answering nothing to answering everything', () => {
    const curve = answerabilityCurve([
      item(true, 0.9),
      item(false, 0.6, false),
      item(true, 0.6, false),
      item(false, 0.1),
    ]);
    expect(curve?.points).toEqual([
      { answerRate: 0, falseAnswerRate: 0 },
      { threshold: 0.9, answerRate: 0.5, falseAnswerRate: 0 },
      { threshold: 0.6, answerRate: 1, falseAnswerRate: 0.5 },
      { threshold: 0.1, answerRate: 1, falseAnswerRate: 1 },
    ]);
    expect(curve?.operatingPoint).toEqual({ answerRate: 0.5, falseAnswerRate: 0.5 });
  });

  it('has as its area the share of pairs in the right order, a tie counting half', () => {
    const scored = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(scored, scored, (good, bad) => {
        const curve = answerabilityCurve([
          ...good.map((score) => item(true, score)),
          ...bad.map((score) => item(false, score)),
        ]);
        const pairs = good.flatMap((high) => bad.map((low) => (high > low ? 1 : high === low ? 0.5 : 0)));
        const expected = pairs.reduce<number>((sum, pair) => sum + pair, 0) / pairs.length;
        expect(curve?.area).toBeCloseTo(expected, 10);
      }),
    );
  });

  it('is not drawn where there are questions of one sort only', () => {
    expect(answerabilityCurve([item(true, 0.9)])).toBeUndefined();
  });
});
