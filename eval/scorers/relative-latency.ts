import { single } from './judged-answer.ts';
import type { Scorer } from './scorer.ts';

/**
 * Mean time of a whole answer in units of a fixed piece of work that is done beside it (`reference-work.ts`). Machines
 * differ and are shared: this ratio differs far less than milliseconds do, and so can be held against a baseline.
 */
export const relativeLatency: Scorer = {
  name: 'latency.relative',
  label: 'Whole answer, in units of a fixed piece of work',
  short: 'relative',
  unit: 'ratio',
  better: 'lower',
  share({ answer: { timings } }) {
    return timings.referenceMs ? single(timings.endMs / timings.referenceMs) : undefined;
  },
};
