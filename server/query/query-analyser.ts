import type { Correction, PassageIndex } from '../../ingest/index/passage-index.ts';
import type { QueryAnalyser } from './analysed-query.ts';

/** Parts of the analysis that can be left out, to measure what they are worth. */
export type QueryPart = 'spelling' | 'abbreviations';

export interface QueryAnalyserOptions {
  index: Pick<PassageIndex, 'wordsOf'>;
  /** Default: none. */
  without?: readonly QueryPart[];
}

export function createQueryAnalyser({ index, without = [] }: QueryAnalyserOptions): QueryAnalyser {
  return async ({ question, visibility }) => {
    const { corrections, expansions } = await index.wordsOf({ question, visibility });
    return {
      text: without.includes('spelling') ? question : corrections.reduce(correct, question),
      expansions: without.includes('abbreviations') ? [] : expansions,
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
