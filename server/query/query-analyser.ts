import { extractDates } from '../../ingest/facts/date-facts.ts';
import type { Fact } from '../../ingest/facts/fact.ts';
import { normaliseText } from '../../ingest/facts/normalise-text.ts';
import { extractNumbers } from '../../ingest/facts/number-facts.ts';
import { extractStandards } from '../../ingest/facts/standard-facts.ts';
import type { Correction, PassageIndex } from '../../ingest/index/passage-index.ts';
import type { QueryAnalyser } from './analysed-query.ts';
import { answerType } from './answer-type.ts';

/** Parts of the analysis that can be left out, to measure what they are worth. */
export type QueryPart = 'spelling' | 'abbreviations';

export interface QueryAnalyserOptions {
  index: Pick<PassageIndex, 'wordsOf'>;
  /** Default: none. */
  without?: readonly QueryPart[];
}

export function createQueryAnalyser({ index, without = [] }: QueryAnalyserOptions): QueryAnalyser {
  return async ({ question, wantsList, visibility }) => {
    const known = await index.wordsOf({ question, visibility });
    const corrections = without.includes('spelling') ? [] : known.corrections;
    return {
      question,
      text: corrections.reduce(correct, question),
      corrections,
      expansions: without.includes('abbreviations') ? [] : known.expansions,
      answerType: answerType(question, wantsList),
      facts: factsOf(question),
    };
  };
}

/** Every place where the word stands by itself. */
function correct(text: string, { written, corrected }: Correction): string {
  return text
    .split(/((?:\p{L}|\p{M})+)/u)
    .map((part) => (part === written ? corrected : part))
    .join('');
}

function factsOf(question: string): Fact[] {
  const standards = extractStandards(normaliseText(question));
  const dates = extractDates(standards.rest);
  return [...standards.facts, ...dates.facts, ...extractNumbers(dates.rest, false)];
}
