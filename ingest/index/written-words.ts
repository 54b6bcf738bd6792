import { foldText } from './fold-text.ts';
import { cutRun, UNSPACED_RUN } from './segment-words.ts';
import { stemWord } from './stem-word.ts';
import { isStopWord } from './stop-words.ts';

/** Two letters at least, and none beside a digit: "PM2.5" and "v3" are no words. */
const SPACED_WORD = /(?<![\p{N}\p{L}\p{M}])\p{L}(?:[\p{L}\p{M}]|['’](?=\p{L}))+(?!\p{N})/gu;
const POSSESSIVE = /['’]s$/u;

/** A word of a text, and the term under which the index has it. */
export interface WrittenWord {
  /** As the text has it, without an English "'s". */
  written: string;
  term: string;
}

/** Words of letters in their order, with repetitions, without stop words. */
export function writtenWords(text: string): WrittenWord[] {
  // `split` with a group returns what lies between the runs and the runs in turn
  return text
    .split(UNSPACED_RUN)
    .flatMap((part, k) =>
      k % 2 === 1 ? cutRun(part).filter((word) => word.length > 1) : (part.match(SPACED_WORD) ?? []),
    )
    .map((word) => word.replace(POSSESSIVE, ''))
    .map((written) => ({ written, term: stemWord(foldText(written).replaceAll("'", '')) }))
    .filter(({ written, term }) => !isStopWord(term) && !isStopWord(foldText(written)));
}
