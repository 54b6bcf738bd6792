import type { Scorer } from './scorer.ts';

/**
 * Time of all answers / time of a fixed piece of work done by the same networks after each of them. Machines differ and
 * are shared: this ratio differs far less than milliseconds do, and so can be held against a baseline.
 */
export const relativeLatency: Scorer = {
  name: 'latency.relative',
  label: 'Whole answer, in units of embedding a passage',
  short: 'relative',
  unit: 'ratio',
  better: 'lower',
  share({ answer: { timings } }) {
    return timings.referenceMs ? { part: timings.endMs, whole: timings.referenceMs } : undefined;
  },
};
