import type { Span } from '../../ingest/types.ts';
import { countWords } from '../tokenize.ts';
import type { DocumentSection } from './read-document.ts';

/** Shorter ones are captions or greetings; what remains of longer ones after a blank is no question that anybody asks. */
const FEWEST_WORDS = 5;
const MOST_WORDS = 40;
/** Bounds the regular expressions that run over a sentence. */
const LONGEST_SENTENCE = 400;

const ENDS_AS_STATEMENT = /[.。！!]["'”’）)」』]*$/u;
const BEGINS_AS_SENTENCE = /^["'“‘「『《]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
/** Cells of a table, fields of a form, items of a list, statements that make one sentence of two. */
const LAID_OUT = / \| |\t|[;；]|[:：]\s*\n|\n\s*\n|^\d{1,3}[.)、]\s?\D/u;
/** A sentence that begins so speaks of the one before it, and means nothing alone. */
const REFERS_BACK =
  /^["'“‘]?(?:it|its|this|that|these|those|they|their|he|his|she|her|we|our|such|but|and|or|so|however|also|both|here|there|then|therefore|otherwise|instead|in addition|for example)(?![\p{L}'’])|^[“「]?(?:它|他|她|这|那|该|其|此|同时|但|而|另外|此外|因此|例如|我们)/iu;

/** The sentences of a section that state something by themselves. */
export function chooseSentences(section: DocumentSection, text: string): Span[] {
  return section.sentences.filter(({ start, end }) => standsAlone(text.slice(start, end)));
}

function standsAlone(sentence: string): boolean {
  if (sentence.length > LONGEST_SENTENCE || LAID_OUT.test(sentence)) return false;
  if (!ENDS_AS_STATEMENT.test(sentence) || !BEGINS_AS_SENTENCE.test(sentence) || REFERS_BACK.test(sentence))
    return false;
  const words = countWords(sentence);
  return words >= FEWEST_WORDS && words <= MOST_WORDS && isBalanced(sentence);
}

/** A bracket or quotation mark that closes elsewhere: the sentence was cut in the wrong place. */
function isBalanced(sentence: string): boolean {
  const count = (pattern: RegExp) => sentence.match(pattern)?.length ?? 0;
  return count(/[(（]/g) === count(/[)）]/g) && count(/“/g) === count(/”/g) && count(/"/g) % 2 === 0;
}
