/** A word that differs from another by one slip of the fingers. */
export interface SpellingCandidate {
  word: string;
  /** How much likelier the slip is than one letter for another. */
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
const ADDED = 4;
const WRONG = 1;

/**
 * All words at a Damerau-Levenshtein distance of 1, likeliest first, as in Norvig, "How to write a spelling corrector" (2007). The first
 * letter stays, since it is seldom wrong (Yannakoudakis and Fawthrop 1983).
 */
export function spellingCandidates(written: string): SpellingCandidate[] {
  const likelihoods = new Map<string, number>();
  const add = (word: string, likelihood: number): void => {
    if (word !== written) likelihoods.set(word, Math.max(likelihood, likelihoods.get(word) ?? 0));
  };
  for (let at = 1; at <= written.length; at += 1) {
    const [before, letter, next] = [written.slice(0, at), written.charAt(at), written.charAt(at + 1)];
    const isDouble = letter !== '' && letter === written.charAt(at - 1);
    if (letter !== '') add(before + written.slice(at + 1), isDouble ? DOUBLED : ADDED);
    if (next !== '') add(before + next + letter + written.slice(at + 2), TRANSPOSED);
    for (const other of LETTERS) {
      if (letter !== '') add(before + other + written.slice(at + 1), WRONG);
      const doubles = other === written.charAt(at - 1) || other === letter;
      add(before + other + written.slice(at), doubles ? DOUBLED : MISSING);
    }
  }
  return [...likelihoods]
    .map(([word, likelihood]) => ({ word, likelihood }))
    .sort((a, b) => b.likelihood - a.likelihood);
}
