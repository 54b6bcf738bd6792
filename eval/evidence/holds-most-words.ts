import { densestWindow } from './densest-window.ts';
import type { PlacedWords } from './place-words.ts';
import { quoteFeatures } from './quote-features.ts';
import { MOST_OF_THE_WORDS } from './word-share.ts';

/** A loader that names the column before every cell of a table row makes the row twice as long. */
const WINDOW_LENGTHS = 2;

/** Whether most of the quote's words stand together in the text, in any order. */
export function holdsMostWords(quote: string, text: PlacedWords): boolean {
  const { quoteWords, distinctWords, words } = quoteFeatures(quote, text);
  if (distinctWords === 0) return false;
  const { count } = densestWindow([words], { features: distinctWords, length: quoteWords.length * WINDOW_LENGTHS });
  return count / distinctWords >= MOST_OF_THE_WORDS;
}
