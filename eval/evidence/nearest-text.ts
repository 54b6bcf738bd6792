import { densestWindow, NONE } from './densest-window.ts';
import { type PlacedWords, placeWords } from './place-words.ts';
import { type QuoteFeatures, quoteFeatures } from './quote-features.ts';
import { shorten } from './shorten.ts';

/** Two lines of a terminal: enough to see what a quote should say. */
export const NEAREST_TEXT_LENGTH = 160;

/** What looks like a quote in a text that does not hold it. */
export interface NearestText {
  /** On one line, at most `NEAREST_TEXT_LENGTH` characters. */
  excerpt: string;
  /** Share of the quote's words, and of its pairs of neighbouring words, that stand there; above 0. */
  similarity: number;
}

/**
 * The stretch of the text, as long as the quote, that shares the most words and pairs of neighbouring words with it:
 * single words find a quote in another order, pairs tell the place from others with the same common words (in Chinese,
 * where a character stands for a word, most of them). Undefined where no word of the quote is in the text.
 * @param placed the words of `text`, where they are known
 */
export function nearestText(
  quote: string,
  text: string,
  placed: PlacedWords = placeWords(text),
): NearestText | undefined {
  const found = quoteFeatures(quote, placed);
  const features = found.distinctWords + found.distinctPairs;
  const { first, count } = densestWindow([found.words, found.pairs], { features, length: found.quoteWords.length });
  if (count === 0) return undefined;
  const from = alignedStart(found, placed, first);
  const to = Math.min(placed.words.length, from + found.quoteWords.length) - 1;
  const stretch = text.slice(placed.starts[from], placed.ends[to]);
  return { excerpt: shorten(stretch, NEAREST_TEXT_LENGTH), similarity: count / features };
}

/** Where the stretch begins so that its first shared word stands as deep in it as in the quote. */
function alignedStart({ words, quoteWords }: QuoteFeatures, placed: PlacedWords, first: number): number {
  const window = words.subarray(first, first + quoteWords.length);
  const shared = window.findIndex((word) => word !== NONE);
  const spare = quoteWords.length - 1 - (window.findLastIndex((word) => word !== NONE) - shared);
  const depth = quoteWords.indexOf(placed.words[first + shared] ?? '');
  return Math.max(0, first + shared - Math.min(depth, spare));
}
