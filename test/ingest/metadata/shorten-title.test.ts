import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_TITLE, shortenTitle } from '../../../ingest/metadata/shorten-title.ts';

describe('shortenTitle', () => {
  it('leaves a title of the greatest length as it is', () => {
    expect(shortenTitle('a'.repeat(200))).toBe('a'.repeat(200));
  });

  it('cuts after a word', () => {
    expect(shortenTitle('words and '.repeat(30))).toBe(`${'words and '.repeat(19)}words and…`);
  });

  it('cuts text without spaces between characters', () => {
    expect(shortenTitle('标'.repeat(300))).toBe(`${'标'.repeat(199)}…`);
  });

  it('never makes a title that is too long or has half a character', () => {
    const unit = fc.constantFrom('a', ' ', '标', '😀');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 150, maxLength: 300 }), (title) => {
        const short = shortenTitle(title);
        expect(short.length).toBeLessThanOrEqual(LONGEST_TITLE);
        expect(short).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
