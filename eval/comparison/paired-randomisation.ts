import { mulberry32 } from '../scorers/bootstrap-interval.ts';
import { changedGroups, type GroupedShares } from './grouped-shares.ts';
import { RESAMPLES, type ResamplingOptions, ROUNDING, SEED } from './resampling.ts';

/**
 * Fisher's randomisation test for pairs (Fisher 1935, section 21): where the two runs are alike, each group that changed
 * could as well have changed the other way round. Exact for any number of groups; for right and wrong, one question a
 * group, it is McNemar's.
 * @returns the two-sided p-value from random exchanges, the observed one counted in (Davison and Hinkley 1997,
 *   section 4.3)
 */
export function pairedRandomisation(
  groups: GroupedShares,
  { resamples = RESAMPLES, seed = SEED }: ResamplingOptions = {},
): number {
  const random = mulberry32(seed);
  const changed = Uint32Array.from(changedGroups(groups));
  const exchange = exchanger(groups);
  const limit = Math.abs(exchange(changed.subarray(0, 0))) * (1 - ROUNDING);
  let asFar = 0;
  for (let round = 0; round < resamples; round += 1) {
    const exchanged = changed.filter(() => random() < 0.5);
    // Not below, rather than at least: an exchange that leaves a run without the score says nothing, and counts.
    if (!(Math.abs(exchange(exchanged)) < limit)) asFar += 1;
  }
  return (1 + asFar) / (1 + resamples);
}

/** The difference of the two quotients of sums where some groups' before and after are exchanged. */
function exchanger({ partBefore, wholeBefore, partAfter, wholeAfter }: GroupedShares) {
  const partsBefore = sum(partBefore);
  const wholesBefore = sum(wholeBefore);
  const partsAfter = sum(partAfter);
  const wholesAfter = sum(wholeAfter);
  return (exchanged: Uint32Array): number => {
    let part = 0;
    let whole = 0;
    for (const place of exchanged) {
      part += (partAfter[place] ?? 0) - (partBefore[place] ?? 0);
      whole += (wholeAfter[place] ?? 0) - (wholeBefore[place] ?? 0);
    }
    return (partsAfter - part) / (wholesAfter - whole) - (partsBefore + part) / (wholesBefore + whole);
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
