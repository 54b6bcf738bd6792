import type { Scorer } from './scorer.ts';
import { supportingCitations } from './supporting-citations.ts';

/** Supporting citations / citations, pooled over the answers (after ALCE's citation precision; Gao et al. 2023). */
export const citationPrecision: Scorer = {
  name: 'citation.precision',
  label: 'Citations that support the answer',
  short: 'cite P',
  unit: 'share',
  better: 'higher',
  share(judged) {
    const supporting = supportingCitations(judged);
    const whole = judged.answer.citations.length;
    return supporting && whole > 0 ? { part: supporting.length, whole } : undefined;
  },
};
