import { describe, expect, it } from 'vitest';
import { compareShares } from '../../../eval/comparison/compare-shares.ts';
import type { SharePair } from '../../../eval/comparison/grouped-shares.ts';
import { mcnemar } from '../../../eval/comparison/mcnemar.ts';
import { flips, normalFalls, shareDetected } from './simulated-pairs.ts';

const COMPARISONS = 1000;
const TIMEOUT_MILLISECONDS = 120_000;
const simulated = { size: 100, comparisons: COMPARISONS, seed: 1 };

const testShares = (pairs: SharePair[], seed: number): number => compareShares(pairs, { resamples: 299, seed })?.p ?? 1;

/** Summed over all counts that 100 questions can have. */
function powerOfMcnemar({ lost, won }: { lost: number; won: number }, size: number): number {
  let power = 0;
  let withoutLost = (1 - lost - won) ** size;
  for (let losses = 0; losses <= size; losses += 1) {
    let probability = withoutLost;
    for (let wins = 0; wins <= size - losses; wins += 1) {
      if (mcnemar(losses, wins) <= 0.05) power += probability;
      probability *= ((size - losses - wins) / (wins + 1)) * (won / (1 - lost - won));
    }
    withoutLost *= ((size - losses) / (losses + 1)) * (lost / (1 - lost - won));
  }
  return power;
}

describe('a fall by 0.10 over 100 questions', { timeout: TIMEOUT_MILLISECONDS }, () => {
  it("is found by McNemar's test as often as theory has it, when 15 are lost and 5 won on average", () => {
    const rates = { lost: 0.15, won: 0.05 };
    const theory = powerOfMcnemar(rates, 100);
    expect(theory).toBeCloseTo(0.544, 3);
    const detected = shareDetected(testShares, { ...simulated, simulation: flips(rates) });
    expect(Math.abs(detected - theory)).toBeLessThan(0.04);
  });

  it('is found by the bootstrap as often as by the t-test, when differences deviate by 0.3', () => {
    // Power of the two-sided t-test at 0.1 / 0.3 standard deviations and 99 degrees of freedom.
    const theory = 0.911;
    const simulation = normalFalls({ mean: 0.1, deviation: 0.3 });
    const detected = shareDetected(testShares, { ...simulated, simulation });
    expect(Math.abs(detected - theory)).toBeLessThan(0.03);
  });

  it('is found for certain when ten questions are lost and none won', () => {
    const pairs = flips({ lost: 1, won: 0 })(() => 0, 10);
    const unchanged = flips({ lost: 0, won: 0 })(() => 0, 90).map((pair, index) => ({
      ...pair,
      group: `same ${index}`,
    }));
    expect(compareShares([...pairs, ...unchanged])).toMatchObject({ difference: expect.closeTo(-0.1), p: 2 / 1024 });
  });
});
