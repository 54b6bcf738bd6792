import { describe, expect, it } from 'vitest';
import { percentile } from '../../../eval/scorers/percentile.ts';

describe('percentile', () => {
  it('interpolates between the nearest ranks', () => {
    expect(percentile([10, 20, 30, 40], 50)).toBe(25);
    expect(percentile([10, 20, 30, 40, 50], 95)).toBeCloseTo(48, 10);
    expect(percentile([10, 20, 30], 0)).toBe(10);
    expect(percentile([10, 20, 30], 100)).toBe(30);
    expect(percentile([7], 95)).toBe(7);
  });
});
