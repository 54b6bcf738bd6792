import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedIndex, foldText } from '../../../eval/evidence/fold-text.ts';

describe('foldText', () => {
  it('keeps letters and digits, lower case and without accents', () => {
    expect(foldText('Ärger – ﬁne, **６９** 标准!').letters).toBe('argerfine69标准');
  });

  it('maps every letter back to where it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { letters, offsets } = foldText(text);
        expect(offsets).toHaveLength(letters.length);
        for (const [index, offset] of offsets.entries()) {
          const character = String.fromCodePoint(text.codePointAt(offset)!);
          expect(foldText(character).letters).toContain(letters[index]);
          expect(offset).toBeGreaterThanOrEqual(offsets[index - 1] ?? 0);
        }
      }),
    );
  });
});

describe('foldedIndex', () => {
  it('is the first letter at or after the offset', () => {
    const folded = foldText('a - b');
    expect([0, 1, 4, 5].map((offset) => foldedIndex(folded, offset))).toEqual([0, 1, 1, 2]);
  });
});
