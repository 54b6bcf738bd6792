import { foldText } from './fold-text.ts';
import { segmentWords, UNSPACED_RUN } from './segment-words.ts';
import { stemWord } from './stem-word.ts';
import { isStopWord } from './stop-words.ts';

/** Longer runs are encoded data, not words; what is beyond is cut off. */
const MAXIMUM_TERM_LENGTH = 64;

/** Letters and digits with what may stand inside a word or a number. */
const CHUNK = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['./,_-](?=[\p{L}\p{N}]))*/gu;

/** "gb/t 46277-2025", "iso/iec 42001", "iso 9001:2015", "tc 602". */
const STANDARD_NUMBER =
  /(?<![a-z0-9/])([a-z]{2,6}(?:\/[a-z]{1,5}){0,3})[\s-]?(\d+(?:\.\d+)*)((?:[-:]\d+)*)(?![a-z0-9])/g;

const SINGLE_LETTER = /^\p{L}$/u;

const GROUPED_NUMBER = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/**
 * The terms of a text, with repetitions: the one normalisation of stored text and of queries. A term is a folded and
 * stemmed word, a number, or a joined form beside its parts: "GB/T 46277-2025" gives `gb/t46277-2025`, `gb/t46277`,
 * `gb`, `t`, `46277` and `2025`; "2,030,000" gives `2030000`. Terms hold no white space and no quotation marks. Stop
 * words are kept.
 */
export function normaliseTerms(text: string): string[] {
  const folded = foldText(text);
  // `split` with a group returns what lies between the runs and the runs in turn.
  const terms = folded
    .split(UNSPACED_RUN)
    .flatMap((part, index) => (index % 2 === 1 ? segmentWords(part) : chunkTerms(part)));
  return [...standardNumbers(folded), ...terms].map((term) => term.slice(0, MAXIMUM_TERM_LENGTH));
}

/** Each standard number with and without its year or part, so that "GB/T 46277" finds "GB/T 46277-2025". */
function standardNumbers(folded: string): string[] {
  return [...folded.matchAll(STANDARD_NUMBER)].flatMap(([whole, prefix = '', number = '', suffix = '']) => {
    if (isStopWord(prefix)) return [];
    const base = `${prefix}${number}`;
    const joined = suffix === '' ? [base] : [base, `${base}${suffix.replaceAll(':', '-')}`];
    // "tc602" is a word already.
    return /^[a-z]+\d+$/.test(whole) ? [] : joined;
  });
}

function chunkTerms(text: string): string[] {
  return (text.match(CHUNK) ?? []).flatMap((chunk) => {
    if (GROUPED_NUMBER.test(chunk)) return [chunk.replaceAll(',', '')];
    const words = chunk.replace(/'s(?=$|[./,_-])/g, '').replaceAll("'", '');
    const parts = words.split(/[./,_-]/).filter((part) => part !== '');
    if (parts.length > 1 && parts.every((part) => SINGLE_LETTER.test(part))) return [parts.join('')];
    return [...parts.flatMap(partTerms), ...joinedForms(words)];
  });
}

/** "tc602" is found as written, as "TC" and as "602". */
function partTerms(part: string): string[] {
  const pieces = part.match(/\p{N}+|[^\p{N}]+/gu) ?? [];
  return pieces.length > 1 ? [part, ...pieces.map(stemWord)] : [stemWord(part)];
}

/** "co-operation" also as one word, "3.5" also as one number. */
function joinedForms(words: string): string[] {
  if (/^\d+(?:\.\d+)+$/.test(words)) return [words];
  if (/^\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*){1,3}$/u.test(words)) return [stemWord(words.replaceAll('-', ''))];
  return [];
}
