import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches, MOST_MATCHES } from '../../web/source/find-matches.ts';

const found = (text: string, words: string) => findMatches(text, words).map(({ start, end }) => text.slice(start, end));

describe('findMatches', () => {
  it('finds words in any case, from the first on, without overlaps', () => {
    expect(found('Aa aA aaa', 'aa')).toEqual(['Aa', 'aA', 'aa']);
    expect(found('草案公开征求意见，草案通过。', '草案')).toEqual(['草案', '草案']);
  });

  it('finds words over a line break of the page, and not over less than a space', () => {
    expect(found('public\n  enquiry, publicenquiry', ' public  enquiry ')).toEqual(['public\n  enquiry']);
  });

  it('begins again behind a first word that did not lead on', () => {
    expect(found('the the end', 'the end')).toEqual(['the end']);
  });

  it('finds nothing for nothing', () => {
    expect(findMatches('text', ' \n')).toEqual([]);
    expect(findMatches('', 'a')).toEqual([]);
  });

  it('keeps offsets where a letter grows in lower case, and takes words for no pattern', () => {
    expect(findMatches('İİ ab', 'AB')).toEqual([{ start: 3, end: 5 }]);
    expect(found('a.c abc (', '.')).toEqual(['.']);
    expect(found('a.c abc (', '(')).toEqual(['(']);
  });

  it('stops at a bound', () => {
    expect(findMatches('a'.repeat(MOST_MATCHES + 10), 'a')).toHaveLength(MOST_MATCHES);
  });

  it('gives slices that are the words, in order and apart, for any text', () => {
    const text = fc
      .array(fc.constantFrom('a', 'B', 'b', ' ', '\n', 'İ', '中', '😀'), { maxLength: 40 })
      .map((all) => all.join(''));
    const words = fc
      .array(fc.constantFrom('a', 'b', 'B', ' ', '中'), { minLength: 1, maxLength: 4 })
      .map((all) => all.join(''));
    const plain = (value: string) => value.trim().toLowerCase().replace(/\s+/g, ' ');
    fc.assert(
      fc.property(text, words, (within, wanted) => {
        let last = 0;
        for (const { start, end } of findMatches(within, wanted)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(plain(within.slice(start, end))).toBe(plain(wanted));
          last = end;
        }
      }),
    );
  });
});
