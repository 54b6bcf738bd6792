import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../eval/evidence/edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['gauge', 'gauge', 0],
    ['gauge', 'gouge', 1],
    ['harbor', 'harbour', 1],
    ['mill', '', 4],
    ['plan.txt', 'plan.pdf', 3],
  ])('between "%s" and "%s" is %i', (one, other, expected) => {
    expect(editDistance(one, other, 10)).toBe(expected);
  });

  it('is undefined beyond the bound', () => {
    expect(editDistance('gauge', 'keeper', 2)).toBeUndefined();
    expect(editDistance('gauge', 'gouge', 0)).toBeUndefined();
  });

  it('is symmetric, and at most what takes one text away and puts the other there', () => {
    const text = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, (one, other, kept) => {
        const distance = editDistance(kept + one, kept + other, 100);
        expect(distance).toBe(editDistance(kept + other, kept + one, 100));
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });
});
