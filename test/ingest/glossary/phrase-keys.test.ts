import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseKey, questionPhrases } from '../../../ingest/glossary/phrase-keys.ts';

describe('the key of a name', () => {
  it('is the same for its forms', () => {
    expect(phraseKey('Harbour Safety Committees')).toBe(phraseKey('harbour-safety committee'));
  });

  it('is empty where there is no letter and no digit', () => {
    expect(phraseKey('?! …')).toBe('');
  });
});

describe('the phrases of a question', () => {
  it('hold every name in it as it is written, longest first', () => {
    const phrases = questionPhrases('Who leads the Harbour Safety Committee?');
    expect(phrases[0]!.text).toBe('Who leads the Harbour Safety Committee');
    expect(phrases).toContainEqual({ key: phraseKey('Harbour Safety Committee'), text: 'Harbour Safety Committee' });
  });

  it('hold a Chinese name that no space sets apart', () => {
    expect(questionPhrases('港口安全委员会的主任是谁？')).toContainEqual({
      key: '港口安全委员会',
      text: '港口安全委员会',
    });
  });

  it('hold no part of a character that is folded to several, or that needs two code units', () => {
    expect(questionPhrases('㈠')).toEqual([{ key: '(一)', text: '㈠' }]);
    expect(questionPhrases('\u{2fa1d}\u{2fa1d}').map(({ key }) => key)).toEqual([
      '\u{2a600}\u{2a600}',
      '\u{2a600}\u{2a600}',
    ]);
  });

  it('are bounded, and each has the key of its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.nat(200), (text, more) => {
        const phrases = questionPhrases(`${text} ${'港口 safe '.repeat(more)}`);
        expect(phrases.length).toBeLessThanOrEqual(1_500);
        for (const { key, text: part } of phrases.slice(0, 20)) expect(phraseKey(part)).toBe(key);
      }),
      { numRuns: 40 },
    );
  });
});
