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
    const unit = fc.constantFrom('a', ' ', '\n', '\r', '\t', '\u00a0', '\ufeff', '\0', 'e', '\u0301', '\u2028', '中');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (raw) => {
        const tidy = tidyText(raw);
        expect(tidyText(tidy)).toBe(tidy);
      }),
    );
  });
});
