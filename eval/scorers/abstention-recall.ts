import { isRefused, single } from './judged-answer.ts';
import type { Scorer } from './scorer.ts';

/** Right refusals / unanswerable questions. */
export const abstentionRecall: Scorer = {
  name: 'abstention.recall',
  label: 'Unanswerable questions refused',
  short: 'abst R',
  unit: 'share',
  better: 'higher',
  share: (judged) => (judged.question.answerable ? undefined : single(isRefused(judged))),
};
