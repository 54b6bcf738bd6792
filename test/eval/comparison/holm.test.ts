import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from '../../../eval/comparison/holm.ts';

const probability = fc.double({ min: 0, max: 1, noNaN: true });

describe('holm', () => {
  it.each([
    { pValues: [0.01, 0.04, 0.03, 0.005], adjusted: [0.03, 0.06, 0.06, 0.02] },
    { pValues: [0.04, 0.04, 0.04], adjusted: [0.12, 0.12, 0.12] },
    { pValues: [0.6, 0.01, 0.7], adjusted: [1, 0.03, 1] },
    { pValues: [0.2], adjusted: [0.2] },
    { pValues: [], adjusted: [] },
  ])('adjusts $pValues to $adjusted', ({ pValues, adjusted }) => {
    const result = holm(pValues);
    expect(result).toHaveLength(adjusted.length);
    for (const [index, p] of adjusted.entries()) expect(result[index]).toBeCloseTo(p, 12);
  });

  it('lies between the values themselves and those of Bonferroni, and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(probability, { minLength: 1, maxLength: 30 }), (pValues) => {
        const adjusted = holm(pValues);
        for (const [index, p] of pValues.entries()) {
          expect(adjusted[index]).toBeGreaterThanOrEqual(p);
          expect(adjusted[index]).toBeLessThanOrEqual(Math.min(1, p * pValues.length));
          for (const [other, q] of pValues.entries())
            if (p < q) expect(adjusted[index]! <= adjusted[other]!).toBe(true);
        }
      }),
    );
  });
});
