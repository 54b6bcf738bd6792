import type { ScoreDescription } from './scorer.ts';

/** A percentile of a moment of the answers, over the questions. */
export interface LatencyScore extends ScoreDescription {
  moment: 'endMs' | 'firstSentenceMs';
  percent: number;
}

const latency = (
  name: string,
  label: string,
  rest: Pick<LatencyScore, 'short' | 'moment' | 'percent'>,
): LatencyScore => ({
  ...{ name, label, ...rest },
  unit: 'milliseconds',
  better: 'lower',
});

/** What the person who asked waits for, in milliseconds. */
export const LATENCY_SCORES: readonly LatencyScore[] = [
  latency('latency.p50Ms', 'Whole answer, median', { short: 'p50', moment: 'endMs', percent: 50 }),
  latency('latency.p95Ms', 'Whole answer, 95th percentile', { short: 'p95', moment: 'endMs', percent: 95 }),
  latency('latency.firstSentenceP50Ms', 'First sentence, median', {
    ...{ short: 'first p50', moment: 'firstSentenceMs', percent: 50 },
  }),
  latency('latency.firstSentenceP95Ms', 'First sentence, 95th percentile', {
    ...{ short: 'first p95', moment: 'firstSentenceMs', percent: 95 },
  }),
];
