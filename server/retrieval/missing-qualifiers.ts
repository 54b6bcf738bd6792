import { textOf } from '../../ingest/broken-span.ts';
import { normaliseText } from '../../ingest/facts/normalise-text.ts';
import { extractStandards } from '../../ingest/facts/standard-facts.ts';
import type { StoredPassage } from '../../ingest/index/passage-index.ts';
import type { BrokenSpan } from '../../ingest/types.ts';

/** Not within a longer number, an amount with decimals, a date in digits or the number of a standard. */
const YEAR = /(?<![\d.,/-])(?:1[89]|20|21)\d\d(?!\d)/g;

/**
 * Whether the best evidence for an answer lacks what a question pins down, each 0 or 1. Names that it lacks were tried too, and told
 * nothing: another passage often says who "the guest" was.
 */
export interface MissingQualifiers {
  /**
   * The window, or the title and headings above it, state a year, but none of those asked about: what spans several years is often told
   * one by one.
   */
  statesOtherYear: number;
  /** The passage does not name a standard that is asked about. */
  missesStandard: number;
}

export interface EvidencePlace {
  passage: StoredPassage;
  /** Part of the passage that the answer is expected in. */
  window: BrokenSpan;
}

export function missingQualifiers(question: string, { passage, window }: EvidencePlace): MissingQualifiers {
  const { facts: standards, rest } = extractStandards(normaliseText(question));
  const above = wordsAbove(passage);
  const asked = yearsOf(rest);
  const stated = yearsOf(`${above}\n${textOf(window, passage.text, passage.start)}`);
  const isOther = asked.size > 0 && stated.size > 0 && ![...asked].some((year) => stated.has(year));
  const named = new Set(
    extractStandards(normaliseText(`${above}\n${passage.text}`)).facts.flatMap(({ states }) => states),
  );
  const isNamed = standards.every(({ claims }) => claims.some((keys) => keys.every((key) => named.has(key))));
  return { statesOtherYear: isOther ? 1 : 0, missesStandard: isNamed ? 0 : 1 };
}

/** Title, headings and speaker of a passage. */
export function wordsAbove({ title, headingPath, speaker = '' }: StoredPassage): string {
  return [title, ...headingPath, speaker].join('\n');
}

function yearsOf(text: string): Set<string> {
  return new Set(text.match(YEAR) ?? []);
}
