import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapInterval, mulberry32 } from '../../../eval/scorers/bootstrap-interval.ts';

const mean = (sample: readonly number[]): number => sample.reduce((sum, value) => sum + value, 0) / sample.length;
const rights = fc.array(fc.constantFrom(0, 1), { minLength: 1, maxLength: 60 });

describe('bootstrapInterval', () => {
  it('contains the mean', () => {
    fc.assert(
      fc.property(rights, fc.integer(), (values, seed) => {
        const { low, high } = bootstrapInterval(values, mean, { resamples: 400, seed });
        expect(low).toBeLessThanOrEqual(mean(values) + 1e-9);
        expect(high).toBeGreaterThanOrEqual(mean(values) - 1e-9);
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same result for the same seed', () => {
    const values = [3.01, 1.13, 4.27, 1.41, 5.59, 9.77, 2.83, 6.97];
    expect(bootstrapInterval(values, mean)).toEqual(bootstrapInterval(values, mean));
    expect(bootstrapInterval(values, mean, { seed: 1 })).not.toEqual(bootstrapInterval(values, mean, { seed: 2 }));
  });

  it('comes near the normal interval where that holds: 60 right of 100 give 50 to 70 percent', () => {
    const values = Array.from({ length: 100 }, (_, index) => Number(index < 60));
    const { low, high } = bootstrapInterval(values, mean);
    expect(low).toBeCloseTo(0.504, 1);
    expect(high).toBeCloseTo(0.696, 1);
  });

  it('is a point where all are alike', () => {
    expect(bootstrapInterval([1, 1, 1], mean)).toEqual({ low: 1, high: 1 });
  });
});

describe('mulberry32', () => {
  it('gives the numbers of the reference implementation', () => {
    const random = mulberry32(1);
    expect([random(), random(), random()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  });
});
