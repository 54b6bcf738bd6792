/** Words of a large English collection after stemming, by order of magnitude. */
const WORDS = 50_000;
/** Mandelbrot's correction and exponent of Zipf's law, as they are usually fitted to English (Mandelbrot 1953). */
const SHIFT = 2.7;
const EXPONENT = 1.07;
/** The most frequent words of a language are its stop words: the index does not look for them, and no question draws them here. */
const STOP_WORDS = 100;

const CONSONANTS = 'bcdfghjklmnprstvwz';
const VOWELS = 'aeiou';

export interface ZipfVocabulary {
  /** A word of a text: frequent ones often. @param random from 0 to below 1 */
  word(random: number): string;
  /** A word that a question asks with: as frequent as in texts, but no stop word. */
  contentWord(random: number): string;
}

/** Words that occur as words do: the frequency falls with the rank. */
export function zipfVocabulary(): ZipfVocabulary {
  const cumulative = new Float64Array(WORDS);
  let sum = 0;
  for (let rank = 0; rank < WORDS; rank += 1) {
    sum += 1 / (rank + 1 + SHIFT) ** EXPONENT;
    cumulative[rank] = sum;
  }
  const below = cumulative[STOP_WORDS - 1] ?? 0;
  return {
    word: (random) => spell(rankOf(cumulative, random * sum)),
    contentWord: (random) => spell(rankOf(cumulative, below + random * (sum - below))),
  };
}

/** The first rank whose cumulative frequency lies above the value. */
function rankOf(cumulative: Float64Array, value: number): number {
  let [low, high] = [0, cumulative.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A word for each rank, ending as no suffix does that a stemmer would cut. */
function spell(rank: number): string {
  let text = '';
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / (CONSONANTS.length * VOWELS.length))) {
    const syllable = rest % (CONSONANTS.length * VOWELS.length);
    text += CONSONANTS.charAt(syllable % CONSONANTS.length) + VOWELS.charAt(Math.floor(syllable / CONSONANTS.length));
  }
  return `${text}k`;
}
