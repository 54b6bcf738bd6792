import { percentile } from './percentile.ts';

/** Enough for the second digit of a 95% interval (Efron and Tibshirani 1993, chapter 13). */
const RESAMPLES = 2000;
/** Fixed, so that the same answers give the same report. */
const SEED = 20_260_101;

export interface Interval {
  low: number;
  high: number;
}

export interface BootstrapOptions {
  resamples?: number;
  seed?: number;
}

/**
 * 95% percentile bootstrap: the statistic of 2,000 samples drawn with replacement, from the 2.5th to the 97.5th
 * percentile.
 * @param observations one for each question, since the questions are what a new run would draw anew; not empty
 */
export function bootstrapInterval<Observation>(
  observations: readonly Observation[],
  statistic: (sample: readonly Observation[]) => number,
  { resamples = RESAMPLES, seed = SEED }: BootstrapOptions = {},
): Interval {
  const random = mulberry32(seed);
  const sample = [...observations];
  const values: number[] = [];
  for (let round = 0; round < resamples; round += 1) {
    for (let index = 0; index < sample.length; index += 1) {
      const drawn = observations[Math.floor(random() * observations.length)];
      if (drawn !== undefined) sample[index] = drawn;
    }
    values.push(statistic(sample));
  }
  const sorted = Float64Array.from(values).sort();
  return { low: percentile(sorted, 2.5), high: percentile(sorted, 97.5) };
}

/** Tommy Ettinger's mulberry32: 32 bits of state, numbers from 0 up to 1. */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
