import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellingCandidates } from '../../../../ingest/index/local/spelling-candidates.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const wordOf = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 5, maxLength: 12 });
const likelihoods = (written: string) =>
  new Map(spellingCandidates(written).map((each) => [each.word, each.likelihood]));

describe('what may have been meant by a word', () => {
  it('is every word that one slip makes it of: letters transposed, doubled or left out', () => {
    fc.assert(
      fc.property(wordOf, fc.nat(), (word, seed) => {
        const at = 1 + (seed % (word.length - 2));
        const [before, letter, next, rest] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
        for (const written of [
          before + next + letter + rest,
          before + letter + letter + next + rest,
          before + next + rest,
        ])
          if (written !== word) expect(likelihoods(written).has(word), `${written} for ${word}`).toBe(true);
      }),
    );
  });

  it('keeps the first letter, and is never the word itself', () => {
    fc.assert(
      fc.property(wordOf, (word) => {
        for (const { word: other } of spellingCandidates(word)) {
          expect(other[0]).toBe(word[0]);
          expect(other).not.toBe(word);
        }
      }),
    );
  });

  it('is likelier where fingers slip than where another key is hit', () => {
    const meant = likelihoods('harbuor');
    expect(meant.get('harbour')).toBeGreaterThan(meant.get('harbjor')!);
  });

  it('takes a letter for another one only beside it on the keyboard, and not in an ending', () => {
    expect(likelihoods('regiater').has('register')).toBe(true);
    expect(likelihoods('regipter').has('register')).toBe(false);
    expect(likelihoods('registed').has('register')).toBe(false);
    expect(likelihoods('medals').has('meals')).toBe(false);
  });

  it('takes a vowel for another one in long words, wherever it is on the keyboard', () => {
    expect(likelihoods('secretery').has('secretary')).toBe(true);
    expect(likelihoods('moaning').has('meaning')).toBe(false);
    expect(likelihoods('harbours').has('hurbours')).toBe(true);
    expect(likelihoods('harbours').has('hzrboura')).toBe(false);
  });
});
