import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedSpan, liesWithin, partsOf, placesOf, textOf } from '../../ingest/broken-span.ts';

const broken = fc
  .uniqueArray(fc.nat(60), { minLength: 2, maxLength: 8, selector: (place) => place })
  .map((places) => places.sort((a, b) => a - b))
  .map((places) =>
    joinedSpan(places.flatMap((start, k) => (k % 2 === 0 && places[k + 1] ? [{ start, end: places[k + 1]! }] : []))),
  );
const text = Array.from({ length: 64 }, (_, k) => String.fromCharCode(0x4e00 + k)).join('');

describe('a broken span', () => {
  it('finds the place of every stretch of its text', () => {
    fc.assert(
      fc.property(broken, fc.nat(60), fc.nat(60), (span, one, other) => {
        const whole = textOf(span, text);
        const [start, end] = [Math.min(one, other, whole.length), Math.min(Math.max(one, other), whole.length)];
        const places = placesOf(span, start, end);
        expect(places.map((place) => text.slice(place.start, place.end)).join('')).toBe(
          whole.slice(start, end).replaceAll(' ', ''),
        );
        for (const place of places) expect(liesWithin(place, span)).toBe(true);
      }),
    );
  });

  it('does not hold what stands between its parts', () => {
    const span = joinedSpan([
      { start: 0, end: 4 },
      { start: 10, end: 14 },
    ]);
    expect(liesWithin({ start: 5, end: 9 }, span)).toBe(false);
    expect(liesWithin({ start: 2, end: 12 }, span)).toBe(false);
    expect(liesWithin(span, { start: 0, end: 14 })).toBe(true);
    expect(textOf(span, 'over, and, out', 0)).toBe('over  out');
  });

  it('of one part is a plain span', () => {
    expect(joinedSpan([{ start: 1, end: 3 }])).toEqual({ start: 1, end: 3 });
    expect(partsOf({ start: 1, end: 3 })).toEqual([{ start: 1, end: 3 }]);
  });
});
