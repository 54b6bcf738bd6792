import { describe, expect, it } from 'vitest';
import { compareShares } from '../../../eval/comparison/compare-shares.ts';
import type { SharePair } from '../../../eval/comparison/grouped-shares.ts';
import { mcnemar } from '../../../eval/comparison/mcnemar.ts';
import { mulberry32 } from '../../../eval/scorers/bootstrap-interval.ts';
import {
  conversations,
  latencies,
  pooled,
  type Simulation,
  shareDetected,
  skewedDifferences,
  skewedShares,
} from './simulated-pairs.ts';

/** With as many simulated comparisons a rate of 5% is off by 0.5 points (one standard deviation). */
const COMPARISONS = 2000;
/** Fewer than in use: (14 + 1) of (299 + 1) is a p-value of 0.05 all the same. */
const RESAMPLES = 299;
const SEED = 1;
const TIMEOUT_MILLISECONDS = 120_000;

const testShares = (pairs: SharePair[], seed: number): number =>
  compareShares(pairs, { resamples: RESAMPLES, seed })?.p ?? 1;

function falseAlarms(simulation: Simulation, size: number, comparisons = COMPARISONS): number {
  return shareDetected(testShares, { simulation, size, comparisons, seed: SEED });
}

describe('false alarms at 5%, where nothing has changed but chance', { timeout: TIMEOUT_MILLISECONDS }, () => {
  it.each([
    { what: 'skewed shares of 50 questions', simulation: skewedShares({ perfect: 0.6, renewed: 0.6 }), size: 50 },
    { what: 'skewed shares of 100 questions', simulation: skewedShares({ perfect: 0.6, renewed: 0.6 }), size: 100 },
    { what: 'skewed shares of 200 questions', simulation: skewedShares({ perfect: 0.6, renewed: 0.6 }), size: 200 },
    { what: 'skewed differences of 100 questions', simulation: skewedDifferences, size: 100 },
    { what: 'latencies of 100 questions', simulation: latencies, size: 100 },
    { what: 'pooled citations of 100 questions', simulation: pooled, size: 100 },
    { what: '60 conversations', simulation: conversations, size: 60 },
  ])('are 4 to 6% for $what', ({ simulation, size }) => {
    const rate = falseAlarms(simulation, size);
    expect(rate).toBeGreaterThanOrEqual(0.04);
    expect(rate).toBeLessThanOrEqual(0.06);
  });

  it.each([
    {
      what: 'shares of which next to none changes',
      simulation: skewedShares({ perfect: 0.9, renewed: 0.2 }),
      size: 50,
    },
    { what: 'skewed differences of 50 questions', simulation: skewedDifferences, size: 50 },
  ])('are at most 6% for $what', ({ simulation, size }) => {
    expect(falseAlarms(simulation, size)).toBeLessThanOrEqual(0.06);
  });

  it('would be more than 10% if the turns of a conversation were taken for independent', () => {
    const apart: Simulation = (random, size) =>
      conversations(random, size).map((pair, index) => ({ ...pair, group: `turn ${index}` }));
    expect(falseAlarms(apart, 60, 400)).toBeGreaterThan(0.1);
  });

  it.each([
    { flips: 12, least: 0, comparisons: 5000 },
    { flips: 100, least: 0, comparisons: 5000 },
    { flips: 2000, least: 0.04, comparisons: 5000 },
  ])(
    "are at most 6%, and near 5% where that can be, for McNemar's test of $flips flips",
    ({ flips, least, comparisons }) => {
      const random = mulberry32(SEED);
      let alarms = 0;
      for (let round = 0; round < comparisons; round += 1) {
        const lost = Array.from({ length: flips }, random).filter((luck) => luck < 0.5).length;
        if (mcnemar(lost, flips - lost) <= 0.05) alarms += 1;
      }
      expect(alarms / comparisons).toBeGreaterThanOrEqual(least);
      expect(alarms / comparisons).toBeLessThanOrEqual(0.06);
    },
  );
});
