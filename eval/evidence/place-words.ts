import { separateWords } from './word-share.ts';

/** The words of a text as `separateWords` gives them, in order, each with its span in the text. */
export interface PlacedWords {
  words: readonly string[];
  starts: readonly number[];
  ends: readonly number[];
}

/** A Chinese or Japanese character, or a run of anything else between white space and punctuation. */
const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{P}\p{S}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

export function placeWords(text: string): PlacedWords {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  // A text says the same words again and again: folding each once makes a megabyte a matter of a fraction of a second.
  const known = new Map<string, readonly string[]>();
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const folded = known.get(run) ?? separateWords(run);
    known.set(run, folded);
    for (const word of folded) {
      words.push(word);
      starts.push(index);
      ends.push(index + run.length);
    }
  }
  return { words, starts, ends };
}
