import { isRefused, single } from './judged-answer.ts';
import type { Scorer } from './scorer.ts';

/** Right refusals / refusals, where a refusal is `not-found` and right when the documents do not answer. */
export const abstentionPrecision: Scorer = {
  name: 'abstention.precision',
  label: 'Refusals that were right',
  short: 'abst P',
  unit: 'share',
  better: 'higher',
  share: (judged) => (isRefused(judged) ? single(!judged.question.answerable) : undefined),
};
