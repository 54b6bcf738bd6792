import { FUNCTION_WORDS } from './function-words.ts';
import { wordsOf } from './words.ts';

/** Enough of a word to match its inflections: `standard`, `standardised` and `standardization` are one. */
const STEM_LENGTH = 5;

const HAN_FUNCTION_CHARACTERS = new Set('的了在是和与及对为以等之其将有这那个也都而并已被把从到中上下');

/** The words of a text that carry content, as stems; of Chinese the characters, which need no segmentation to compare. */
export function contentWords(text: string): Set<string> {
  const words = wordsOf(text)
    .filter(({ written }) => /\p{L}/u.test(written) && !FUNCTION_WORDS.has(written.toLowerCase()))
    .map(({ key }) => key.slice(0, STEM_LENGTH));
  const characters = (text.match(/\p{sc=Han}/gu) ?? []).filter((character) => !HAN_FUNCTION_CHARACTERS.has(character));
  return new Set([...words, ...characters]);
}

/** Share of the first text's content words that the second has, 0 to 1; 1 where it has none to look for. */
export function sharedContent(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (words.size === 0) return 1;
  return [...words].filter((word) => others.has(word)).length / words.size;
}
