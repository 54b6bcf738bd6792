import { single } from './judged-answer.ts';
import type { Scorer } from './scorer.ts';
import { supportingCitations } from './supporting-citations.ts';

/** Share of the answered questions with at least one supporting citation (after ALCE's recall; Gao et al. 2023). */
export const citationRecall: Scorer = {
  name: 'citation.recall',
  label: 'Answers with a supporting citation',
  short: 'cite R',
  unit: 'share',
  better: 'higher',
  share(judged) {
    const supporting = supportingCitations(judged);
    return supporting && single(supporting.length > 0);
  },
};
