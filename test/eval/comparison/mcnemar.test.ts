import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mcnemar } from '../../../eval/comparison/mcnemar.ts';

/** By whole numbers: twice the tail of the binomial coefficients, over 2 to the power of their sum. */
function byWholeNumbers(lost: number, won: number): number {
  const changed = BigInt(lost + won);
  let coefficient = 1n;
  let tail = 0n;
  for (let index = 0n; index <= BigInt(Math.min(lost, won)); index += 1n) {
    tail += coefficient;
    coefficient = (coefficient * (changed - index)) / (index + 1n);
  }
  const digits = 10n ** 30n;
  return Math.min(1, Number((2n * tail * digits) / 2n ** changed) / 1e30);
}

describe('mcnemar', () => {
  it.each([
    { lost: 10, won: 2, p: 158 / 4096 },
    { lost: 5, won: 0, p: 0.0625 },
    { lost: 6, won: 0, p: 0.03125 },
    { lost: 0, won: 1, p: 1 },
    { lost: 0, won: 0, p: 1 },
    { lost: 7, won: 7, p: 1 },
    // Agresti 2013, section 11.1.1: approval of a prime minister asked twice, 150 and 86 changed their minds.
    { lost: 86, won: 150, p: 0.0000371 },
  ])('gives $p for $lost lost and $won won', ({ lost, won, p }) => {
    expect(mcnemar(lost, won)).toBeCloseTo(p, 6);
    expect(mcnemar(won, lost)).toBe(mcnemar(lost, won));
  });

  it('agrees with whole-number arithmetic', () => {
    const counts = fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 150 }));
    fc.assert(
      fc.property(counts, ([lost, won]) => {
        const p = byWholeNumbers(lost, won);
        expect(Math.abs(mcnemar(lost, won) - p)).toBeLessThanOrEqual(1e-11 * p + 1e-29);
      }),
    );
  });

  it('keeps its digits at counts of 100,000', () => {
    // With the correction for continuity the normal approximation is good to the fourth digit here.
    const z = (50_500 - 49_500 - 1) / Math.sqrt(100_000);
    expect(mcnemar(49_500, 50_500)).toBeCloseTo(2 * upperTail(z), 6);
    expect(mcnemar(100_000, 100_000)).toBe(1);
    expect(mcnemar(100_000, 0)).toBe(0);
    expect(mcnemar(100_000, 98_000)).toBeGreaterThan(0);
  });
});

/** Of the standard normal distribution: Abramowitz and Stegun 1964, 26.2.17, off by less than 7.5e-8. */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const terms = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = terms.reduce((total, factor, index) => total + factor * t ** (index + 1), 0);
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}
