import { isAnswered, single } from './judged-answer.ts';
import type { Scorer } from './scorer.ts';

/** Answers to unanswerable questions / unanswerable questions. */
export const falseAnswers: Scorer = {
  name: 'abstention.falseAnswers',
  label: 'Unanswerable questions answered',
  short: 'false',
  unit: 'share',
  better: 'lower',
  share: (judged) => (judged.question.answerable ? undefined : single(isAnswered(judged))),
};
