import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harvestAbbreviations, longFormAtEnd } from '../../../ingest/glossary/harvest-abbreviations.ts';

describe('harvesting abbreviations', () => {
  it.each([
    ['It is run by the Harbour Safety Committee (HSC) since May.', 'HSC', 'Harbour Safety Committee'],
    ['The HSC (Harbour Safety Committee) meets on Mondays.', 'HSC', 'Harbour Safety Committee'],
    ['The Harbour Safety Committee (hereinafter “HSC”) meets.', 'HSC', 'Harbour Safety Committee'],
    ['由港口安全委员会（HSC）负责。', 'HSC', '由港口安全委员会'],
    ['HSC（港口安全委员会）负责此事。', 'HSC', '港口安全委员会'],
  ])('reads the pair in %j', (text, short, long) => {
    expect(harvestAbbreviations(text)).toEqual([[short, long]]);
  });

  it.each([
    'The harbour (see HSC below) is closed.',
    'The master of the harbour (HSC) is closed.',
    'It costs 200 yuan (VAT included).',
    'The committee (Monday) meets.',
  ])('reads none in %j', (text) => {
    expect(harvestAbbreviations(text)).toEqual([]);
  });

  it('never takes more words than an abbreviation of its length stands for', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('tide', 'of', 'safe', 'water', 'the'), { maxLength: 40 }), (words) => {
        const long = longFormAtEnd('TSW', words.join(' '));
        if (long !== undefined) expect(long.split(' ').length).toBeLessThanOrEqual(6);
      }),
    );
  });

  it('gives long forms that stand in the text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('AB', 'İB', 'A1B'), (before, short) => {
        const text = `${before} alpha beta (${short})`;
        for (const [, long] of harvestAbbreviations(text)) expect(text).toContain(long);
      }),
    );
  });
});
