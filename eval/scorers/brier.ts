import { single } from './judged-answer.ts';
import type { Scorer } from './scorer.ts';

/** Mean squared distance of the stated answerability from what is the case, 0 or 1 (Brier 1950); 0.25 is a coin's. */
export const brier: Scorer = {
  name: 'calibration.brier',
  label: 'Squared error of the answerability',
  short: 'brier',
  unit: 'ratio',
  better: 'lower',
  share({ question, answer: { outcome } }) {
    if (!outcome) return undefined;
    return single((outcome.answerability - Number(question.answerable)) ** 2);
  },
};
