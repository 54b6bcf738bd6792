import { joinedSpan, placesOf, textOf } from '../broken-span.ts';
import type { BrokenSpan, Span } from '../types.ts';

/** Abbreviations after which a full stop does not end a sentence, in lower case and without the stop. */
const ABBREVIATIONS = new Set(
  'dr mr mrs ms prof hon st jr sr gen col rev no nos vol fig figs eq sec art ch pp ed eds al etc vs cf ca e.g i.e approx dept inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n e.u p.r a.m p.m ph.d'.split(
    ' ',
  ),
);
/** These end sentences as often as not: a capital letter after them does not decide, so the stop counts. */
const OFTEN_LAST = new Set(['etc', 'inc', 'ltd', 'co', 'corp', 'u.s', 'u.k', 'u.n', 'e.u', 'a.m', 'p.m', 'ph.d', 'al']);

const BOUNDARY = /(?<![.!?])[.!?]+["'”’)\]*_]*(?=\s)|[。！？]+["'”’）】」』]*|(?<![.!?])[.!?]+["'”’)\]*_]*$/gu;
const NEXT_SENTENCE = /^\s+["'“‘([*_]*[\p{Lu}\p{Lt}\p{Lo}\p{N}•●-]/u;
const LAST_WORD = /(?:^|[\s("'“‘[])([\p{L}\p{N}.]+)$/u;
/** Text without any full stop, such as a table of contents, is cut near this many characters. */
const LONGEST_SENTENCE = 900;

/** The sentences of a block: spans that cover everything in it but white space between them. One across two parts is broken. */
export function splitSentences(text: string, block: BrokenSpan): BrokenSpan[] {
  return splitContent(textOf(block, text)).map(({ start, end }) => joinedSpan(placesOf(block, start, end)));
}

function splitContent(content: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of content.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    if (end < content.length && !endsSentence(content, match.index, end)) continue;
    pushTrimmed(sentences, content, start, end);
    start = end;
  }
  pushTrimmed(sentences, content, start, content.length);
  return sentences.flatMap((sentence) => cutLongSentence(content, sentence));
}

function endsSentence(content: string, stop: number, end: number): boolean {
  if (/[。！？]/u.test(content[stop] ?? '')) return true;
  if (!NEXT_SENTENCE.test(content.slice(end, end + 12))) return false;
  if (content[stop] !== '.') return true;
  const word = LAST_WORD.exec(content.slice(Math.max(0, stop - 16), stop))?.[1]?.toLowerCase() ?? '';
  if (OFTEN_LAST.has(word)) return /^\s+["'“‘]*\p{Lu}/u.test(content.slice(end, end + 6));
  const isInitial = /^\p{L}$/u.test(word);
  const isListNumber = /^\d{1,3}$/.test(word) && content.slice(0, stop).trim() === word;
  return !ABBREVIATIONS.has(word) && !isInitial && !isListNumber;
}

function pushTrimmed(sentences: Span[], content: string, start: number, end: number): void {
  const raw = content.slice(start, end);
  const trimmed = raw.trim();
  if (trimmed === '') return;
  const from = start + raw.indexOf(trimmed);
  const last = sentences.at(-1);
  // a lone closing mark or number belongs to the sentence before it
  if (last && !/[\p{L}\p{N}]/u.test(trimmed)) last.end = from + trimmed.length;
  else sentences.push({ start: from, end: from + trimmed.length });
}

function cutLongSentence(content: string, sentence: Span): Span[] {
  const pieces: Span[] = [];
  let { start } = sentence;
  while (sentence.end - start > LONGEST_SENTENCE) {
    const piece = content.slice(start, start + LONGEST_SENTENCE);
    const at = Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf('; '), piece.lastIndexOf('；'));
    const atSpace = piece.lastIndexOf(' ') + 1 || LONGEST_SENTENCE;
    const cut = wholeCharacter(content, start + (at > LONGEST_SENTENCE / 4 ? at + 1 : atSpace));
    pushTrimmed(pieces, content, start, cut);
    start = cut;
  }
  pushTrimmed(pieces, content, start, sentence.end);
  return pieces;
}

/** A place that does not cut a character of two UTF-16 units in half. */
function wholeCharacter(content: string, at: number): number {
  return /[\uD800-\uDBFF]/.test(content[at - 1] ?? '') ? at - 1 : at;
}
