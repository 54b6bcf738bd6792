import { NONE } from './densest-window.ts';
import type { PlacedWords } from './place-words.ts';
import { separateWords } from './word-share.ts';

/** What of a quote stands where in a text. */
export interface QuoteFeatures {
  /** The quote's words in order, with repetitions. */
  quoteWords: readonly string[];
  distinctWords: number;
  /** Distinct pairs of words that touch in the quote. */
  distinctPairs: number;
  /** For every word of the text its number among the quote's distinct words, or `NONE`. */
  words: Int32Array;
  /** For every word of the text the number, from `distinctWords` up, of the pair that it makes with the word before it, or `NONE`. */
  pairs: Int32Array;
}

export function quoteFeatures(quote: string, text: PlacedWords): QuoteFeatures {
  const quoteWords = separateWords(quote);
  const numberOfWord = numbered(quoteWords);
  const numberOfPair = numbered(quoteWords.slice(1).map((word, index) => pairKey(quoteWords[index], word)));
  const words = new Int32Array(text.words.length).fill(NONE);
  const pairs = new Int32Array(text.words.length).fill(NONE);
  for (const [place, word] of text.words.entries()) {
    const number = numberOfWord.get(word);
    if (number === undefined) continue;
    words[place] = number;
    const pair = words[place - 1] === NONE ? undefined : numberOfPair.get(pairKey(text.words[place - 1], word));
    if (pair !== undefined) pairs[place] = numberOfWord.size + pair;
  }
  return { quoteWords, distinctWords: numberOfWord.size, distinctPairs: numberOfPair.size, words, pairs };
}

function numbered(keys: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const key of keys) if (!numbers.has(key)) numbers.set(key, numbers.size);
  return numbers;
}

/** No word holds a space. */
function pairKey(first: string | undefined, second: string): string {
  return `${first} ${second}`;
}
