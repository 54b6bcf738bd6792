import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areNearDates, valuesAgree, valuesDiffer } from '../../../server/answering/values-differ.ts';
import { readValues, type StatedValue } from '../../../server/citations/stated-values.ts';

const date = fc
  .record({
    year: fc.option(fc.integer({ min: 2030, max: 2032 }), { nil: undefined }),
    month: fc.integer({ min: 5, max: 7 }),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 2 }),
  })
  .map(
    ({ year, month, days }): StatedValue => ({
      kind: 'date',
      ...(year === undefined ? {} : { year }),
      month,
      days: days.toSorted((a, b) => a - b),
    }),
  );
const value = fc.oneof(
  date,
  fc.record({ kind: fc.constant('time' as const), minutes: fc.integer({ min: 0, max: 3 }) }),
  fc.record({
    kind: fc.constant('amount' as const),
    unit: fc.constantFrom('boat', 'crown'),
    amount: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: fc.constant('fraction' as const), fraction: fc.constantFrom('half', 'third') }),
);

function only(text: string): StatedValue {
  const [read, ...more] = readValues(text);
  if (!read || more.length > 0) throw new Error(`${text} states ${more.length + 1} values.`);
  return read;
}

describe('two values', () => {
  it('differ or agree whichever comes first, and never both', () => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(valuesDiffer(one, other)).toBe(valuesDiffer(other, one));
        expect(valuesAgree(one, other)).toBe(valuesAgree(other, one));
        expect(valuesDiffer(one, other) && valuesAgree(one, other)).toBe(false);
      }),
    );
  });

  it('agree where they are one', () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(valuesAgree(one, { ...one })).toBe(true);
        expect(valuesDiffer(one, { ...one })).toBe(false);
      }),
    );
  });

  it.each([
    ['on 3 June', 'on 4 June'],
    ['on 3 June 2031', 'on 4 June'],
    ['from 3 to 5 June', 'from 3 to 6 June'],
    ['in May', 'in June'],
    ['from 3 to 5 June', 'on 7 June'],
    ['at 7:45', 'at 8:45'],
    ['40 crowns', '50 crowns'],
    ['30天', '四十五天'],
    ['half of them', 'one third of them'],
  ])('differ: %j and %j', (one, other) => {
    expect(valuesDiffer(only(one), only(other))).toBe(true);
  });

  it.each([
    ['on 3 June 2031', '2031年6月3日'],
    ['in June', 'on 4 June'],
    ['from 3 to 5 June', 'on 5 June'],
    ['1.1 million crowns', '1,100,000 crowns'],
    ['9 am', '9:00'],
  ])('agree: %j and %j', (one, other) => {
    expect(valuesAgree(only(one), only(other))).toBe(true);
  });

  it.each([
    ['on 3 June 2031', 'on 4 June 2032'],
    ['40 crowns', '50 days'],
    ['40 crowns', 'at 9:00'],
  ])('neither differ nor agree: %j and %j', (one, other) => {
    expect(valuesDiffer(only(one), only(other))).toBe(false);
    expect(valuesAgree(only(one), only(other))).toBe(false);
  });

  it('are near where at most about a month lies between', () => {
    expect(areNearDates(only('on 28 May'), only('on 4 June'))).toBe(true);
    expect(areNearDates(only('on 3 May'), only('on 4 July'))).toBe(false);
  });
});
