import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countInBins } from '../../../eval/report/html/figures/count-in-bins.ts';

const times = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }));

describe('countInBins', () => {
  it('counts every time once, in bins that lie side by side and are no more than wanted', () => {
    fc.assert(
      fc.property(
        times,
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 50 }),
        (all, end, most) => {
          const bins = countInBins(all, { end, most });
          expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
          expect(bins.length).toBeLessThanOrEqual(most);
          for (const [index, { from, to, count }] of bins.entries()) {
            expect(from).toBe(bins[index - 1]?.to ?? 0);
            expect(all.filter((time) => time >= from && time < to).length).toBe(count);
          }
        },
      ),
    );
  });

  it('takes what lies beyond the end into the last bin', () => {
    expect(countInBins([5, 25, 900], { end: 40, most: 4 })).toEqual([
      { from: 0, to: 10, count: 1 },
      { from: 10, to: 20, count: 0 },
      { from: 20, to: 30, count: 1 },
      { from: 30, to: Number.POSITIVE_INFINITY, count: 1 },
    ]);
  });
});
