import type { GroupedShares } from './grouped-shares.ts';

export interface QuotientDifference {
  before: number;
  after: number;
  /** After minus before. */
  difference: number;
  /** Of the difference; not a number for a single group. */
  standardError: number;
}

/**
 * The difference of two quotients of sums over a sample of groups. Its standard error is that of the linearised
 * quotients (Särndal, Swensson and Wretman 1992, section 5.6), in which each group counts as one observation.
 * @param sample places of groups, as often as each was drawn
 */
export function quotientDifference(groups: GroupedShares, sample: Uint32Array): QuotientDifference {
  const sums = sumUp(groups, sample);
  const before = sums.partBefore / sums.wholeBefore;
  const after = sums.partAfter / sums.wholeAfter;
  let squares = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const place = sample[index] ?? 0;
    const pullBefore = (at(groups.partBefore, place) - before * at(groups.wholeBefore, place)) / sums.wholeBefore;
    const pullAfter = (at(groups.partAfter, place) - after * at(groups.wholeAfter, place)) / sums.wholeAfter;
    squares += (pullAfter - pullBefore) ** 2;
  }
  const standardError = Math.sqrt((squares * sample.length) / (sample.length - 1));
  return { before, after, difference: after - before, standardError };
}

function sumUp(groups: GroupedShares, sample: Uint32Array) {
  const sums = { partBefore: 0, wholeBefore: 0, partAfter: 0, wholeAfter: 0 };
  for (let index = 0; index < sample.length; index += 1) {
    const place = sample[index] ?? 0;
    sums.partBefore += at(groups.partBefore, place);
    sums.wholeBefore += at(groups.wholeBefore, place);
    sums.partAfter += at(groups.partAfter, place);
    sums.wholeAfter += at(groups.wholeAfter, place);
  }
  return sums;
}

function at(values: Float64Array, place: number): number {
  return values[place] ?? 0;
}
