import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareShares } from '../../../eval/comparison/compare-shares.ts';
import { groupShares, type SharePair } from '../../../eval/comparison/grouped-shares.ts';
import { mcnemar } from '../../../eval/comparison/mcnemar.ts';
import { pairedBootstrap } from '../../../eval/comparison/paired-bootstrap.ts';
import { pairedRandomisation } from '../../../eval/comparison/paired-randomisation.ts';
import { mulberry32 } from '../../../eval/scorers/bootstrap-interval.ts';
import { flips, latencies, normalFalls, pairsOf, pooled, single } from './simulated-pairs.ts';

const share = fc.record({ part: fc.constantFrom(0, 0.25, 0.5, 1), whole: fc.constantFrom(0, 1, 2) });
const anyPairs: fc.Arbitrary<SharePair[]> = fc.array(
  fc.record({ group: fc.constantFrom('a', 'b', 'c', 'd', 'e'), before: share, after: share }),
  { minLength: 1, maxLength: 40 },
);

describe('pairedBootstrap', () => {
  const pairs = normalFalls({ mean: 0.05, deviation: 0.3 })(mulberry32(7), 400);
  const differences = pairs.map(({ before, after }) => after.part - before.part);
  const mean = differences.reduce((sum, value) => sum + value, 0) / 400;
  const standardError = Math.sqrt(differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 399 / 400);

  it('comes near the normal interval and p-value where those hold', () => {
    const { difference, interval, p, ...rest } = pairedBootstrap(groupShares(pairs));
    expect(difference).toBeCloseTo(mean, 12);
    expect(rest.standardError).toBeCloseTo(standardError, 12);
    expect(interval.low).toBeCloseTo(mean - 1.966 * standardError, 2);
    expect(interval.high).toBeCloseTo(mean + 1.966 * standardError, 2);
    const shifted = pairs.map((pair) => ({ ...pair, after: single(pair.after.part - mean - 1.966 * standardError) }));
    expect(pairedBootstrap(groupShares(shifted)).p).toBeCloseTo(0.05, 1);
    expect(Math.abs(pairedBootstrap(groupShares(shifted)).p - 0.05)).toBeLessThan(0.01);
    expect(p).toBeLessThan(1);
  });

  it('takes pooled shares for what they are: a group weighs what its wholes weigh', () => {
    const heavy = [
      { group: 'a', before: { part: 9, whole: 10 }, after: { part: 3, whole: 10 } },
      { group: 'b', before: { part: 0, whole: 0 }, after: { part: 2, whole: 2 } },
    ];
    expect(pairedBootstrap(groupShares(heavy))).toMatchObject({ before: 0.9, after: 5 / 12 });
  });

  it('knows the standard error of pooled shares', () => {
    const groups = groupShares([
      { group: 'a', before: { part: 1, whole: 1 }, after: { part: 0, whole: 1 } },
      { group: 'b', before: { part: 1, whole: 3 }, after: { part: 3, whole: 3 } },
    ]);
    // Of 2/4 and 3/4 the groups pull by 0.125 and -0.125, and by -0.1875 and 0.1875: ∓0.3125 in all.
    expect(pairedBootstrap(groups)).toMatchObject({ difference: 0.25, standardError: 0.625 });
  });

  it('rejects at 5% when, and only when, its interval leaves out no difference', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const { interval, p } = pairedBootstrap(groupShares(pooled(mulberry32(seed), 60)), { resamples: 1999 });
      if (Math.abs(p - 0.05) > 0.002) expect(p < 0.05).toBe(interval.low > 0 || interval.high < 0);
    }
  });

  it('gives the same for the same seed, and another interval for another', () => {
    const groups = groupShares(latencies(mulberry32(3), 60));
    expect(pairedBootstrap(groups)).toEqual(pairedBootstrap(groups));
    expect(pairedBootstrap(groups, { seed: 1 }).interval).not.toEqual(pairedBootstrap(groups, { seed: 2 }).interval);
  });

  it('sees that all have become slower by the same', () => {
    const slower = pairsOf(Array.from({ length: 40 }, (_, index) => [100 + index, 110 + index] as const));
    const { interval, p } = pairedBootstrap(groupShares(slower));
    expect(interval.low).toBeCloseTo(10, 9);
    expect(p).toBeLessThan(0.001);
  });

  it('sees it too when one of them has become a little slower still, which many resamples miss', () => {
    const slower = pairsOf(Array.from({ length: 40 }, (_, index) => [100, index === 0 ? 111 : 110] as const));
    expect(pairedBootstrap(groupShares(slower)).p).toBeLessThan(0.001);
  });
});

describe('pairedRandomisation', () => {
  it.each([
    { lost: 6, won: 0 },
    { lost: 10, won: 2 },
    { lost: 9, won: 6 },
  ])("is McNemar's test where questions flip: $lost lost, $won won", ({ lost, won }) => {
    const scores = Array.from({ length: 60 }, (_, index) =>
      index < lost ? ([1, 0] as const) : index < lost + won ? ([0, 1] as const) : ([1, 1] as const),
    );
    expect(Math.abs(pairedRandomisation(groupShares(pairsOf(scores))) - mcnemar(lost, won))).toBeLessThan(0.015);
  });
});

describe('compareShares', () => {
  it("uses McNemar's test for right and wrong", () => {
    const pairs = flips({ lost: 0.2, won: 0.05 })(mulberry32(1), 200);
    expect(compareShares(pairs)?.test).toBe('mcnemar');
  });

  it("does not use McNemar's test when several turns of one conversation flip", () => {
    const pairs = Array.from({ length: 40 }, (_, index) => ({
      group: `g${Math.floor(index / 4)}`,
      before: single(1),
      after: single(index < 8 ? 0 : 1),
    }));
    // Eight flips, yet two conversations: one chance in two that both go the same way.
    expect(compareShares(pairs)).toMatchObject({ test: 'paired-randomisation', p: expect.closeTo(0.5, 1) });
  });

  it('uses the bootstrap where many groups have changed, and exchanges them at random where few have', () => {
    const many = latencies(mulberry32(1), 25);
    expect(compareShares(many)?.test).toBe('paired-bootstrap');
    expect(compareShares(many.slice(1))?.test).toBe('paired-randomisation');
  });

  it('does not trust a score that few questions of one run have', () => {
    const pairs = Array.from({ length: 60 }, (_, index) => ({
      group: `g${index}`,
      before: single(index % 2),
      after: index === 0 ? single(0) : { part: 0, whole: 0 },
    }));
    expect(compareShares(pairs)).toMatchObject({ before: 0.5, after: 0, p: 1 });
  });

  it('has nothing to say of a score that one run lacks, and no interval for a single group', () => {
    expect(compareShares([])).toBeUndefined();
    expect(compareShares([{ group: 'a', before: single(1), after: { part: 0, whole: 0 } }])).toBeUndefined();
    expect(compareShares(pairsOf([[0.5, 0.7]]))).toMatchObject({ interval: undefined, p: 1 });
  });

  it('finds nothing where nothing has changed', () => {
    const pairs = Array.from({ length: 30 }, (_, index) => [index / 30, index / 30] as const);
    expect(compareShares(pairsOf(pairs))).toMatchObject({ difference: 0, p: 1, interval: { low: 0, high: 0 } });
  });

  it('gives numbers for whatever shares there are, and the same p-value the other way round', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const found = compareShares(pairs, { resamples: 99 });
        const turned = compareShares(
          pairs.map(({ group, before, after }) => ({ group, before: after, after: before })),
          { resamples: 99 },
        );
        expect(turned === undefined).toBe(found === undefined);
        if (found === undefined) return;
        expect(found.p).toBeGreaterThan(0);
        expect(found.p).toBeLessThanOrEqual(1);
        expect(turned?.p).toBe(found.p);
        expect(found.difference).toBeCloseTo(-(turned?.difference ?? Number.NaN), 12);
      }),
    );
  });
});
