import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyText } from '../../../ingest/loaders/tidy-text.ts';

describe('tidyText', () => {
  it.each([
    ['line ends', 'a\r\nb\rc\u2028d\fe', 'a\nb\nc\nd\ne'],
    ['marks', '\ufeffa\0b', 'ab'],
    ['spaces', 'a\tb\u00a0c', 'a b c'],
    ['spaces at the ends of lines', 'a  \nb\t\n  c', 'a\nb\n  c'],
    ['blank lines beyond two', 'a\n\n\n \n\nb\n\n\nc', 'a\n\n\nb\n\n\nc'],
    ['composed letters', 'e\u0301', 'é'],
  ])('tidies %s', (_, raw, tidy) => {
    expect(tidyText(raw)).toBe(tidy);
  });

  it('changes nothing when it is applied again', () => {
    const unit = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\r',
      '\t',
      '\u00a0',
      '\ufeff',
      '\0',
      'e',
      '\u0301',
      '\u2028',
      '中',
      '\u200b',
      '\u001b',
      '[',
      'm',
      '\ud83d',
      '\ude00',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (raw) => {
        const tidy = tidyText(raw);
        expect(tidyText(tidy)).toBe(tidy);
      }),
    );
  });

  it.each([
    [
      'spaces and joiners of no width inside words',
      'har\u200Bbour mar\u2060ket stan\u00ADdard',
      'harbour market standard',
    ],
    ['overrides of the writing direction', 'fee \u202E04\u202C', 'fee 04'],
    ['invisible copies of letters', 'fee\u{E0041}\u{E0042}', 'fee'],
    ['control characters and colours of a terminal', '\u001b[1;31mfee\u001b[0m\u0007\u009b', 'fee'],
    ['half characters', 'a\ud800b', 'a\uFFFDb'],
  ])('takes out %s', (_, text, tidy) => {
    expect(tidyText(text)).toBe(tidy);
  });

  it('keeps the joiners that scripts and emoji need', () => {
    expect(tidyText('می\u200Cخواهم 👩\u200D👧')).toBe('می\u200Cخواهم 👩\u200D👧');
  });

  it('cuts floods of combining marks without sorting them first', () => {
    const flood = tidyText(`a${'\u0316\u0301'.repeat(500_000)}b`);
    expect(flood.length).toBeLessThan(13);
    expect(flood.at(-1)).toBe('b');
  });
});
