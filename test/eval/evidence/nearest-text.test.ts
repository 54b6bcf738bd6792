import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../eval/evidence/fold-text.ts';
import { holdsMostWords } from '../../../eval/evidence/holds-most-words.ts';
import { locateQuote } from '../../../eval/evidence/locate-quote.ts';
import { NEAREST_TEXT_LENGTH, nearestText } from '../../../eval/evidence/nearest-text.ts';
import { placeWords } from '../../../eval/evidence/place-words.ts';

const TEXT = `The hall on Quay Street holds 340 people. Its roof was mended in 2019.

Visitors pay 12 crowns. Children under seven pay nothing, and schools pay half.
测量局每年检定三千台水表。检定费由用户承担，每台四十元。`;

describe('nearestText', () => {
  it.each([
    ['another number', 'The hall on Quay Street holds 430 people.', 'hall on Quay Street holds 340 people'],
    ['another first word', 'Guests pay 12 crowns.', 'Visitors pay 12 crowns'],
    ['another last word', 'schools pay double', 'schools pay half'],
    ['another order', 'in 2019 its roof was mended', 'Its roof was mended in 2019'],
    ['another Chinese character', '检定费由厂家承担', '检定费由用户承担'],
  ])('shows what a quote with %s should say', (_, quote, expected) => {
    expect(nearestText(quote, TEXT)?.excerpt).toBe(expected);
  });

  it('tells a place from others with the same common characters', () => {
    const text = '元十每台，承担费用由定检户。检定费由用户承担，每台四十元。户用由费定检担承，台每元十。';
    expect(nearestText('检定费由用户承担，每台五十元', text)?.excerpt).toBe('检定费由用户承担，每台四十元');
  });

  it('is undefined where no word of the quote is in the text, and where there are no words', () => {
    expect(nearestText('submarine cable', TEXT)).toBeUndefined();
    expect(nearestText('…!', TEXT)).toBeUndefined();
    expect(nearestText('hall', '')).toBeUndefined();
  });

  it('shows a long stretch on one line, cut and marked', () => {
    const text = Array.from({ length: 90 }, (_, index) => `word${index}`).join('\n');
    const excerpt = nearestText(text.replaceAll('word7\n', 'wort7\n'), text)?.excerpt ?? '';
    expect(excerpt).toMatch(/^word0 word1 .*…$/);
    expect(excerpt.length).toBeLessThanOrEqual(NEAREST_TEXT_LENGTH);
  });
});

/** Words that share no character with each other: a Chinese one has several. */
const latinWord = fc.stringMatching(/^[a-z]{4,9}$/);
const hanWords = fc
  .uniqueArray(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 90, maxLength: 90 })
  .map((points) =>
    Array.from({ length: 30 }, (_, word) => String.fromCodePoint(...points.slice(word * 3, word * 3 + 3))),
  );
const words = fc
  .tuple(fc.uniqueArray(latinWord, { minLength: 12, maxLength: 30 }), hanWords, fc.infiniteStream(fc.boolean()))
  .map(([latin, han, isHan]) =>
    latin.flatMap((word, index) => (isHan.next().value ? [han[index] ?? '', word] : [word])),
  );
const separator = fc.constantFrom(' ', ' ', ', ', '\n', '。', ' **', '; ');

/** A text of words that stand once each, with the offsets of every word. */
const textOfWords = fc.tuple(words, fc.array(separator, { minLength: 60, maxLength: 60 })).map(([list, separators]) => {
  let text = '';
  const spans = list.map((word, index) => {
    const start = text.length;
    text += word;
    const end = text.length;
    text += separators[index] ?? ' ';
    return { start, end };
  });
  return { text, spans };
});
const place = fc.nat({ max: 10_000 });

describe('a quote cut from a text', () => {
  it('is always found', () => {
    const cut = fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), place, place);
    fc.assert(
      fc.property(cut, ([text, one, other]) => {
        const characters = Array.from(text);
        const [from = 0, to = 0] = [one % characters.length, other % characters.length].sort((a, b) => a - b);
        const quote = characters.slice(from, to + 1).join('');
        fc.pre(/[\p{L}]/u.test(foldText(quote).letters) && !/\d/.test(text.normalize('NFKD')));
        expect(locateQuote(quote, foldText(text))).not.toEqual([]);
      }),
    );
  });

  it('holds its own words, in any order and between other words', () => {
    fc.assert(
      fc.property(textOfWords, place, ({ text, spans }, at) => {
        const first = at % (spans.length - 5);
        const cut = spans.slice(first, first + 6).map(({ start, end }) => text.slice(start, end));
        expect(holdsMostWords([...cut].reverse().join(' | '), placeWords(text))).toBe(true);
        expect(holdsMostWords(Array.from(cut, (_, index) => `absent${index}`).join(' '), placeWords(text))).toBe(false);
      }),
    );
  });

  it('and changed in one word shows the place that it was cut from', () => {
    fc.assert(
      fc.property(textOfWords, place, place, ({ text, spans }, at, changed) => {
        const first = at % (spans.length - 5);
        const cut = spans.slice(first, first + 6);
        const wrong = changed % cut.length;
        const changedWord = (word: string) => (/^[a-z]/.test(word) ? 'été' : '〇〇〇');
        const quote = cut
          .map(({ start, end }) => text.slice(start, end))
          .map((word, index) => (index === wrong ? changedWord(word) : word))
          .join(' ');
        const excerpt = nearestText(quote, text)?.excerpt ?? '';
        for (const [index, { start, end }] of cut.entries()) {
          if (index !== wrong) expect(excerpt).toContain(text.slice(start, end));
        }
      }),
    );
  });
});

describe('holdsMostWords', () => {
  const table = placeWords('Station: Quay; Gauges: 14; Keeper: Ines Moor.\nStation: Mill; Gauges: 9; Keeper: Ben Ash.');

  it('takes a row of a table whatever stands between its cells', () => {
    expect(holdsMostWords('Quay | 14 | Ines Moor', table)).toBe(true);
  });

  it('does not put words of far apart places together', () => {
    const text = placeWords(`Quay 14 ${'and so on '.repeat(20)} Ines Moor`);
    expect(holdsMostWords('Quay | 14 | Ines Moor', text)).toBe(false);
  });
});
