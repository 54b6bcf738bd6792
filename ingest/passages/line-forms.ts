import { countWords } from '../count-words.ts';

export const LIST_ITEM = /^\s*(?:[-*•●○▪–—]\s|\(?\d{1,3}[.)、]\s|\(?[a-z][.)]\s|[①-⑳])/u;
export const LABELLED_LINE = /^[^.!?。！？:：]{1,40}[:：](?:\*\*)? ?\S/u;
/** A row of a table: cells, and no sentence. */
export const TABLE_ROW = /^[^.!?。！？]*(?: \| |; )[^!?。！？]*[^.!?。！？;；]$/u;
export const ENDS_A_LINE = /[.!?。！？:：;；]["'”’)\]*_]*$/u;
export const STARTS_LOWER_CASE = /^["'“‘(]?\p{Ll}/u;

const ENDS_A_SENTENCE = /[.!?。！？]["'”’)\]*_]*$/u;
const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;
/** Fewer words are a caption or a heading as often as a sentence. */
const FEWEST_PROSE_WORDS = 8;
/** So many are a paragraph, however it ends. */
const ENOUGH_PROSE_WORDS = 30;
/** Names, titles and headings are mostly capitals; running text is mostly not. */
const LEAST_LOWER_CASE_SHARE = 0.5;

/** Whether a text reads like running text, or a half of it: enough words, most of them in small letters; Chinese has its commas. */
export function isRunningText(text: string): boolean {
  if (countWords(text) < FEWEST_PROSE_WORDS) return false;
  if (/\p{sc=Han}/u.test(text) && /[，。；]/u.test(text)) return true;
  const words = text.match(WORD) ?? [];
  return words.filter((word) => /^\p{Ll}/u.test(word)).length >= words.length * LEAST_LOWER_CASE_SHARE;
}

/** Whether a text is a paragraph: a whole sentence of running text, or more of it than a caption or a heading has. */
export function isProse(text: string): boolean {
  return isRunningText(text) && (ENDS_A_SENTENCE.test(text.slice(-8)) || countWords(text) >= ENOUGH_PROSE_WORDS);
}
