import { foldText } from './fold-text.ts';
import { cutRun, UNSPACED_RUN } from './segment-words.ts';
import { stemWord } from './stem-word.ts';
import { isStopWord } from './stop-words.ts';

/** Two letters at least, and none beside a digit: "PM2.5" and "sha256" are no words. */
const SPACED_WORD = /(?<![\p{N}\p{L}\p{M}])\p{L}(?:[\p{L}\p{M}]|['’](?=\p{L}))+(?![\p{N}\p{L}\p{M}]|['’]\p{L})/gu;
const POSSESSIVE = /['’]s$/u;

/** A word of a text, and the term under which the index has it. */
export interface WrittenWord {
  /** As the text has it, without an English "'s". */
  written: string;
  term: string;
}

/** Words of letters in their order, with repetitions, without stop words; one after another, since a document may have millions. */
export function* writtenWords(text: string): Generator<WrittenWord> {
  for (const word of allWords(text)) {
    const written = word.replace(POSSESSIVE, '');
    const folded = foldText(written);
    const term = stemWord(folded.replaceAll("'", ''));
    if (!isStopWord(term) && !isStopWord(folded)) yield { written, term };
  }
}

function* allWords(text: string): Generator<string> {
  // `split` with a group returns what lies between the runs and the runs in turn
  for (const [k, part] of text.split(UNSPACED_RUN).entries()) {
    if (k % 2 === 1) yield* cutRun(part).filter((word) => word.length > 1);
    else for (const [word] of part.matchAll(SPACED_WORD)) yield word;
  }
}
