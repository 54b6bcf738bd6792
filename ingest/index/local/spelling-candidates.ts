/** A word that differs from another by one slip of the fingers. */
export interface SpellingCandidate {
  word: string;
  /** How much likelier the slip is than one letter for another: from 1. */
  likelihood: number;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Likelihood of each slip against a wrong letter: transposed letters, and letters doubled or not, are what fast typing and uncertain
 * spelling bring about.
 */
const TRANSPOSED = 8;
const DOUBLED = 8;
const MISSING = 4;
const ADDED = 2;
/** One vowel for another, as in "secretery": unstressed they sound alike. */
const OTHER_VOWEL = 2;
const WRONG = 1;
const VOWELS = 'aeiouy';
/** "moaning" and "meaning" are two words. */
const SHORTEST_WITH_OTHER_VOWEL = 8;
/** A shorter word with a letter taken out or changed is mostly another word: "medals" and "meals", "moaning" and "meaning". */
const SHORTEST_WITH_OTHER_LETTER = 7;
/** Its last letters are often an ending: "trader" is no error for "trade", nor "chargers" for "charges". */
const ENDING_LETTERS = 2;

const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Keys beside each key, which a finger hits with it or for it. */
const NEIGHBOURS: ReadonlyMap<string, string> = new Map(
  KEYBOARD.flatMap((row, line) =>
    Array.from(row, (key, column): [string, string] => {
      const around = [-1, 0, 1].map((up) => KEYBOARD[line + up]?.slice(Math.max(0, column - 1), column + 2) ?? '');
      return [key, around.join('').replace(key, '')];
    }),
  ),
);

/**
 * Words at a Damerau-Levenshtein distance of 1 that may have been meant, likeliest first; as in Norvig, "How to write a spelling corrector"
 * (2007). The first letter stays, since it is seldom wrong (Yannakoudakis and Fawthrop 1983).
 */
export function spellingCandidates(written: string): SpellingCandidate[] {
  const likelihoods = new Map<string, number>();
  for (let at = 1; at <= written.length; at += 1) {
    for (const { word, likelihood } of [...lettersLeft(written, at), ...lettersTyped(written, at)]) {
      if (word !== written) likelihoods.set(word, Math.max(likelihood, likelihoods.get(word) ?? 0));
    }
  }
  return [...likelihoods]
    .map(([word, likelihood]) => ({ word, likelihood }))
    .sort((a, b) => b.likelihood - a.likelihood);
}

/** The letter at a place was typed too much, or before its neighbour. */
function lettersLeft(written: string, at: number): SpellingCandidate[] {
  const [previous, letter, next] = [written.charAt(at - 1), written.charAt(at), written.charAt(at + 1)];
  const before = written.slice(0, at);
  const without = before + written.slice(at + 1);
  const swapped = next === '' ? [] : [{ word: before + next + letter + written.slice(at + 2), likelihood: TRANSPOSED }];
  if (letter === previous) return [...swapped, { word: without, likelihood: DOUBLED }];
  if (next === '') return [];
  const isHitWith =
    mayBeOther(written, at) && [previous, next].some((other) => NEIGHBOURS.get(letter)?.includes(other));
  return isHitWith ? [...swapped, { word: without, likelihood: ADDED }] : swapped;
}

/** A letter at a place was left out, another vowel written for it, or the key beside it hit. */
function lettersTyped(written: string, at: number): SpellingCandidate[] {
  const [before, letter, rest] = [written.slice(0, at), written.charAt(at), written.slice(at + 1)];
  const inserted = Array.from(LETTERS, (other) => {
    const doubles = other === written.charAt(at - 1) || other === letter;
    return { word: before + other + letter + rest, likelihood: doubles ? DOUBLED : MISSING };
  });
  if (!mayBeOther(written, at)) return inserted;
  const others = (letters: string, likelihood: number): SpellingCandidate[] =>
    Array.from(letters, (other) => ({ word: before + other + rest, likelihood }));
  const hasOtherVowel = VOWELS.includes(letter) && written.length >= SHORTEST_WITH_OTHER_VOWEL;
  const vowels = hasOtherVowel ? others(VOWELS.replace(letter, ''), OTHER_VOWEL) : [];
  return [...inserted, ...vowels, ...others(NEIGHBOURS.get(letter) ?? '', WRONG)];
}

function mayBeOther(written: string, at: number): boolean {
  return written.length >= SHORTEST_WITH_OTHER_LETTER && at < written.length - ENDING_LETTERS;
}
