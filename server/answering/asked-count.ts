import { hanNumeralsToDigits } from '../../ingest/facts/han-numerals.ts';
import { spelledNumbersToDigits } from '../../ingest/facts/spelled-numbers.ts';
import { normaliseTerms } from '../../ingest/index/normalise-terms.ts';
import { isStopWord } from '../../ingest/index/stop-words.ts';

const WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const ASKED = new RegExp(
  `\\b(?:what|which|the|these|name|list|give)(?: (?:main|most important|key|following))? (${WORDS.join('|')}|[2-9]|1[0-2]) (?!(?:days?|weeks?|months?|years?|hours?|minutes?)\\b)\\p{L}`,
  'iu',
);
const ASKED_HAN = /(?:哪|这|的)([二两三四五六七八九十])(?:大)?[个项点条种类方]/u;
const HAN = '一二三四五六七八九十';

/** How many items a question says that there are, from two to twelve. */
export function askedCount(question: string): number | undefined {
  const asked = ASKED.exec(question)?.[1];
  if (asked !== undefined) return /\d/u.test(asked) ? Number(asked) : WORDS.indexOf(asked.toLowerCase()) + 2;
  const han = ASKED_HAN.exec(question)?.[1];
  return han === undefined ? undefined : han === '两' ? 2 : HAN.indexOf(han) + 1;
}

/** "which papers", "what documents"; not "what does", nor what ends in s without being several, as "process", "status", "this". */
const SEVERAL = /\b(?:which|what) (?:\p{L}+ )?(?!does\b)\p{L}{3,30}(?<!s|u|i)s\b/iu;

/** Whether a list may be the answer, though the question says so only by a number or a plural. */
export function asksForItems(question: string): boolean {
  return askedCount(question) !== undefined || SEVERAL.test(question);
}

/** What a number counts is named by the next words: "main reasons", "项规定". */
const COUNTED_WORDS = 2;
const LONGEST_COUNTED = 40;

/** Whether a sentence says that there are as many of the things as are asked for: "set up 5 sub-forums" to "the five sub-forums". */
export function statesAskedCount(question: string, sentence: string): boolean {
  const count = askedCount(question);
  if (count === undefined) return false;
  const asked = new Set(countedBy(count, question).flat());
  return countedBy(count, sentence).some((terms) => terms.some((term) => asked.has(term)));
}

/** The words right behind each place of the number. */
function countedBy(count: number, text: string): string[][] {
  const inDigits = spelledNumbersToDigits(hanNumeralsToDigits(text, true), false);
  const behind = new RegExp(`(?<![\\d.])${count}(?![\\d.]?\\d|%)(.{1,${LONGEST_COUNTED}})`, 'gsu');
  return [...inDigits.matchAll(behind)].map(([, words = '']) =>
    normaliseTerms(words.split(/[,.;:?!，。；：？！]/u)[0] ?? '')
      .slice(0, COUNTED_WORDS)
      .filter((term) => !isStopWord(term)),
  );
}
