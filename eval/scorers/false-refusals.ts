import { isRefused, single } from './judged-answer.ts';
import type { Scorer } from './scorer.ts';

/** Refusals of answerable questions / answerable questions. */
export const falseRefusals: Scorer = {
  name: 'abstention.falseRefusals',
  label: 'Answerable questions refused',
  short: 'refused',
  unit: 'share',
  better: 'lower',
  share: (judged) => (judged.question.answerable ? single(isRefused(judged)) : undefined),
};
