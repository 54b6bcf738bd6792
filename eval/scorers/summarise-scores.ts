import type { AnswerTimings } from '../ask-question.ts';
import { bootstrapInterval, type Interval } from './bootstrap-interval.ts';
import type { Share, Shares } from './judged-answer.ts';
import { LATENCY_SCORES } from './latency-scores.ts';
import { percentile } from './percentile.ts';

export interface Score extends Interval {
  value: number;
  /** Questions that take part. */
  count: number;
}

/** By name; a score in which no question takes part is absent. */
export type Scores = Record<string, Score>;

/** What is known of one question when a set is summed up. */
export interface Measured {
  shares: Shares;
  timings: AnswerTimings;
}

export function summariseScores(measured: readonly Measured[]): Scores {
  const scores: Scores = {};
  const names = new Set(measured.flatMap(({ shares }) => Object.keys(shares)));
  for (const name of [...names].sort()) {
    const shares = measured.flatMap((each) => each.shares[name] ?? []);
    scores[name] = summarise(shares, quotientOfSums);
  }
  for (const { name, moment, percent } of LATENCY_SCORES) {
    const times = measured.flatMap(({ timings }) => timings[moment] ?? []);
    if (times.length === 0) continue;
    scores[name] = summarise(times, (sample) => percentile(Float64Array.from(sample).sort(), percent));
  }
  return scores;
}

function summarise<Observation>(
  observations: readonly Observation[],
  statistic: (sample: readonly Observation[]) => number,
): Score {
  return {
    value: statistic(observations),
    ...bootstrapInterval(observations, statistic),
    count: observations.length,
  };
}

function quotientOfSums(shares: readonly Share[]): number {
  let part = 0;
  let whole = 0;
  for (const share of shares) {
    part += share.part;
    whole += share.whole;
  }
  return part / whole;
}
