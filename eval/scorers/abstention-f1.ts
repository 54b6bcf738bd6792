import { isRefused } from './judged-answer.ts';
import type { Scorer } from './scorer.ts';

/** 2 · right refusals / (refusals + unanswerable questions): the F measure of refusing (van Rijsbergen 1979). */
export const abstentionF1: Scorer = {
  name: 'abstention.f1',
  label: 'F1 of refusing',
  short: 'abst F1',
  unit: 'share',
  better: 'higher',
  share(judged) {
    const refused = isRefused(judged);
    const unanswerable = !judged.question.answerable;
    if (!refused && !unanswerable) return undefined;
    return { part: 2 * Number(refused && unanswerable), whole: Number(refused) + Number(unanswerable) };
  },
};
