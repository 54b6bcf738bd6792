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
const WRONG = 1;
/**
 * English words of so many letters are seldom another word with a letter taken out, or changed: "medals" and "meals", "moaning" and
 * "meaning" are. A last letter is often an ending: "trader" is no error for "trade".
 */
const SHORTEST_WITH_ADDED = 7;
const SHORTEST_WITH_WRONG = 8;

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
  const [before, letter, next] = [written.slice(0, at), written.charAt(at), written.charAt(at + 1)];
  const without = before + written.slice(at + 1);
  if (letter === written.charAt(at - 1)) return [{ word: without, likelihood: DOUBLED }];
  if (next === '') return [];
  const swapped = { word: before + next + letter + written.slice(at + 2), likelihood: TRANSPOSED };
  return written.length < SHORTEST_WITH_ADDED ? [swapped] : [swapped, { word: without, likelihood: ADDED }];
}

/** A letter at a place was left out, or another typed for it. */
function lettersTyped(written: string, at: number): SpellingCandidate[] {
  const [before, letter, rest] = [written.slice(0, at), written.charAt(at), written.slice(at + 1)];
  const mayBeWrong = rest !== '' && written.length >= SHORTEST_WITH_WRONG;
  return Array.from(LETTERS).flatMap((other) => {
    const doubles = other === written.charAt(at - 1) || other === letter;
    const inserted = { word: before + other + letter + rest, likelihood: doubles ? DOUBLED : MISSING };
    return mayBeWrong ? [inserted, { word: before + other + rest, likelihood: WRONG }] : [inserted];
  });
}
