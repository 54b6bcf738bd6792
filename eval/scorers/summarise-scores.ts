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
  /** Turns of one conversation stand and fall together, and are drawn together. */
  caseId: string;
  shares: Shares;
  timings: AnswerTimings;
}

/** The score of a set of questions, with the interval over its cases. */
export function summariseScores(measured: readonly Measured[]): Scores {
  const scores: Scores = {};
  const cases = groupCases(measured);
  const names = new Set(measured.flatMap(({ shares }) => Object.keys(shares)));
  for (const name of [...names].sort()) {
    const sums = cases.flatMap((members) => sumShares(members.flatMap(({ shares }) => shares[name] ?? [])) ?? []);
    const count = measured.filter(({ shares }) => shares[name]).length;
    scores[name] = summarise(sums, count, quotientOfSums);
  }
  for (const { name, moment, percent } of LATENCY_SCORES) {
    const times = measured.flatMap(({ timings }) => timings[moment] ?? []);
    if (times.length === 0) continue;
    scores[name] = summarise(times, times.length, (sample) => percentile(Float64Array.from(sample).sort(), percent));
  }
  return scores;
}

function groupCases(measured: readonly Measured[]): Measured[][] {
  const cases = new Map<string, Measured[]>();
  for (const each of measured) cases.set(each.caseId, [...(cases.get(each.caseId) ?? []), each]);
  return [...cases.values()];
}

function summarise<Observation>(
  observations: readonly Observation[],
  count: number,
  statistic: (sample: readonly Observation[]) => number,
): Score {
  return { value: statistic(observations), ...bootstrapInterval(observations, statistic), count };
}

function sumShares(shares: readonly Share[]): Share | undefined {
  if (shares.length === 0) return undefined;
  return shares.reduce((sum, { part, whole }) => ({ part: sum.part + part, whole: sum.whole + whole }));
}

function quotientOfSums(shares: readonly Share[]): number {
  const { part, whole } = sumShares(shares) ?? { part: 0, whole: 0 };
  return part / whole;
}
