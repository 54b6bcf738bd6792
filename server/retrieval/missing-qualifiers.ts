import { textOf } from '../../ingest/broken-span.ts';
import { findNames } from '../../ingest/facts/find-names.ts';
import { normaliseText } from '../../ingest/facts/normalise-text.ts';
import { extractStandards } from '../../ingest/facts/standard-facts.ts';
import { normaliseTerms } from '../../ingest/index/normalise-terms.ts';
import type { StoredPassage } from '../../ingest/index/passage-index.ts';
import { isStopWord } from '../../ingest/index/stop-words.ts';
import type { BrokenSpan } from '../../ingest/types.ts';

/** More of a kind missing than this says no more. */
const MOST_MISSING = 2;

/** Not within a longer number, an amount with decimals, a date in digits or the number of a standard. */
const YEAR = /(?<![\d.,/-])(?:1[89]|20|21)\d\d(?!\d)/g;

/** What a question pins down that the best evidence for an answer does not state; each count at most 2. */
export interface MissingQualifiers {
  /** Years, where neither the window nor the title or headings above it state one of them: what spans years is told in parts … */
  missingYears: number;
  /** … and whether these state another year instead: 0 or 1. */
  statesOtherYear: number;
  /** Standards that the passage does not name. */
  missingStandards: number;
  /** Other numbers that the passage does not hold. */
  missingNumbers: number;
  /** Names that the passage does not hold, but another found passage does … */
  namesElsewhere: number;
  /** … and those that no found passage holds. */
  unknownNames: number;
}

export interface EvidencePlace {
  passage: StoredPassage;
  /** Part of the passage that the answer is expected in. */
  window: BrokenSpan;
  /** Words of every found passage, as `normaliseTerms` gives them. */
  surrounding: readonly ReadonlySet<string>[];
}

export function missingQualifiers(
  question: string,
  { passage, window, surrounding }: EvidencePlace,
): MissingQualifiers {
  const { facts, rest } = extractStandards(normaliseText(question));
  const above = wordsAbove(passage);
  const years = matches(rest, YEAR);
  const yearsOfWindow = matches(`${above}\n${textOf(window, passage.text, passage.start)}`, YEAR);
  const isOfAskedYear = [...years].some((year) => yearsOfWindow.has(year));
  const missingYears = isOfAskedYear ? 0 : count(years, () => true);
  const whole = `${above}\n${passage.text}`;
  const numbers = numbersOf(whole);
  const standards = new Set(extractStandards(normaliseText(whole)).facts.flatMap(({ states }) => states));
  return {
    missingYears,
    statesOtherYear: missingYears > 0 && yearsOfWindow.size > 0 ? 1 : 0,
    missingStandards: count(facts, ({ claims }) => !claims.some((keys) => keys.every((key) => standards.has(key)))),
    missingNumbers: count(numbersOf(rest), (number) => !years.has(number) && !numbers.has(number)),
    ...missingNames(rest, new Set(normaliseTerms(whole)), surrounding),
  };
}

function missingNames(
  question: string,
  held: ReadonlySet<string>,
  surrounding: EvidencePlace['surrounding'],
): Pick<MissingQualifiers, 'namesElsewhere' | 'unknownNames'> {
  const missing = findNames(question)
    .filter((name) => !/^\d/.test(name))
    .map((name) => normaliseTerms(name).filter((term) => !isStopWord(term)))
    .filter((terms) => !terms.every((term) => held.has(term)));
  const isFound = (terms: readonly string[]): boolean =>
    surrounding.some((passage) => terms.every((term) => passage.has(term)));
  return { namesElsewhere: count(missing, isFound), unknownNames: count(missing, (terms) => !isFound(terms)) };
}

/** Title, headings and speaker of a passage. */
export function wordsAbove({ title, headingPath, speaker = '' }: StoredPassage): string {
  return [title, ...headingPath, speaker].join('\n');
}

function count<T>(items: Iterable<T>, isCounted: (item: T) => boolean): number {
  return Math.min(MOST_MISSING, [...items].filter(isCounted).length);
}

function matches(text: string, pattern: RegExp): Set<string> {
  return new Set(text.match(pattern) ?? []);
}

/** Digits with their grouping taken out: 2026, 46277, 2030000. */
function numbersOf(text: string): Set<string> {
  return new Set((text.match(/\d+(?:,\d{3})*/g) ?? []).map((number) => number.replaceAll(',', '')));
}
