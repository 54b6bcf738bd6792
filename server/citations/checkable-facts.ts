import { extractDates } from '../../ingest/facts/date-facts.ts';
import type { Fact } from '../../ingest/facts/fact.ts';
import { normaliseText } from '../../ingest/facts/normalise-text.ts';
import { extractNumbers } from '../../ingest/facts/number-facts.ts';
import { extractStandards } from '../../ingest/facts/standard-facts.ts';
import { claimNames, statedNames } from './name-facts.ts';
import { compareLanguages, textLanguage } from './text-language.ts';

/**
 * What in a sentence must be stated by its source: standard numbers, dates, numbers and names.
 *
 * @param source decides by its language what of the names can be looked for
 */
export function claimedFacts(sentence: string, source: string): Fact[] {
  const standards = extractStandards(normaliseText(sentence));
  const dates = extractDates(standards.rest);
  const numbers = extractNumbers(dates.rest, false);
  return [...standards.facts, ...dates.facts, ...numbers, ...checkableNames(dates.rest, source)];
}

/** Keys of the numbers, dates and standard numbers that a source states. */
export function statedFigures(source: string): string[] {
  const standards = extractStandards(normaliseText(source));
  const dates = extractDates(standards.rest);
  const facts = [...standards.facts, ...dates.facts, ...extractNumbers(dates.rest, true)];
  return facts.flatMap((fact) => fact.states);
}

/** Keys of the standard numbers and names that a source states. */
export function statedTerms(source: string): string[] {
  const text = normaliseText(source);
  const standards = extractStandards(text);
  const withoutFigures = extractDates(standards.rest).rest;
  // Names are read from the text as a claim's are, and as it stands: a claim may name only a part of a figure.
  const names = [...statedNames(withoutFigures), ...statedNames(text)];
  return [...standards.facts.flatMap((fact) => fact.states.filter(isStandard)), ...names];
}

export function isStated(fact: Fact, stated: ReadonlySet<string>): boolean {
  return fact.claims.some((reading) => reading.every((key) => stated.has(key)));
}

function isStandard(key: string): boolean {
  return key.startsWith('standard:');
}

/** Names in Latin letters over a Chinese text are mostly translations of what it says: those cannot be looked for. */
function checkableNames(text: string, source: string): Fact[] {
  const language = textLanguage(text);
  const comparison = compareLanguages(text, source);
  if (comparison === 'other-script' && language !== 'zh') return [];
  return claimNames(text, {
    source: comparison === 'same' ? 'same-language' : 'translated',
    capitals: language === 'zh' ? 'any-word' : language === 'de' ? 'nouns' : 'names',
  });
}
