import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readValues } from '../../../server/citations/stated-values.ts';

describe('the values that a text states', () => {
  it.each([
    ['The feast is on 3 June 2031.', [{ kind: 'date', year: 2031, month: 6, days: [3] }]],
    ['The feast is on June 3.', [{ kind: 'date', month: 6, days: [3] }]],
    ['It lasts from 3 to 5 June.', [{ kind: 'date', month: 6, days: [3, 5] }]],
    ['It was built in June 2031.', [{ kind: 'date', year: 2031, month: 6, days: [] }]],
    ['庙会于2031年6月3日至5日举行。', [{ kind: 'date', year: 2031, month: 6, days: [3, 5] }]],
    ['The gate opens at 7:45.', [{ kind: 'time', minutes: 465 }]],
    ['The gate opens at 9 pm.', [{ kind: 'time', minutes: 1260 }]],
    ['The gate opens at 12 am.', [{ kind: 'time', minutes: 0 }]],
    ['A boat costs 40 crowns.', [{ kind: 'amount', unit: 'crown', amount: 40 }]],
    ['A boat costs € 1,250.', [{ kind: 'amount', unit: '€', amount: 1250 }]],
    ['The bridge cost 1.1 million crowns.', [{ kind: 'amount', unit: 'crown', amount: 1_100_000 }]],
    ['The bridge cost 1,100,000 crowns.', [{ kind: 'amount', unit: 'crown', amount: 1_100_000 }]],
    ['造桥花费5亿元。', [{ kind: 'amount', unit: '元', amount: 500_000_000 }]],
    ['造桥花费50000万元。', [{ kind: 'amount', unit: '元', amount: 500_000_000 }]],
    ['每船四十五元。', [{ kind: 'amount', unit: '元', amount: 45 }]],
    ['You have ten working days.', [{ kind: 'amount', unit: 'day', amount: 10 }]],
    ['Sixty percent came.', [{ kind: 'amount', unit: '%', amount: 60 }]],
    ['Two-thirds of the boats came.', [{ kind: 'fraction', fraction: 'two thirds' }]],
    ['三分之二的船来了。', [{ kind: 'fraction', fraction: '三分之二' }]],
  ])('reads %j', (text, values) => {
    expect(readValues(text)).toEqual(values);
  });

  it.each([
    'The feast was moved in 2031.',
    'It follows GB/T 12345-2020 and nothing else.',
    'More than 500 boats came.',
    'About 500 boats came.',
    '约五百人参加。',
    'The boats are 40 and old.',
    'Nobody came.',
    '',
  ])('reads none in %j', (text) => {
    expect(readValues(text)).toEqual([]);
  });

  it('keeps two dates of two texts apart', () => {
    expect(readValues('It lasts from 30 June to 2 July.')).toEqual([
      { kind: 'date', month: 6, days: [30] },
      { kind: 'date', month: 7, days: [2] },
    ]);
  });

  it('reads any amount as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.constantFrom('boats', 'crowns', 'metres'), (count, unit) => {
        const values = [{ kind: 'amount', unit: unit.replace(/s$/, ''), amount: count }];
        // 1500 to 2199 alone may be a year
        fc.pre(count < 1500 || count > 2199);
        expect(readValues(`There are ${count} ${unit} here.`)).toEqual(values);
        expect(readValues(`There are ${count.toLocaleString('en')} ${unit} here.`)).toEqual(values);
      }),
    );
  });

  it('never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(Array.isArray(readValues(text))).toBe(true);
      }),
    );
  });
});
