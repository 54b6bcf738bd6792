import type { Share } from '../scorers/judged-answer.ts';

/** What one question contributes to one score in the two runs. `{ part: 0, whole: 0 }` where it takes no part. */
export interface SharePair {
  /** Questions of one group, such as the turns of a conversation, are not independent of each other. */
  group: string;
  before: Share;
  after: Share;
}

/** The sums of each group, at the same place in every array. */
export interface GroupedShares {
  size: number;
  partBefore: Float64Array;
  wholeBefore: Float64Array;
  partAfter: Float64Array;
  wholeAfter: Float64Array;
}

export function groupShares(pairs: readonly SharePair[]): GroupedShares {
  const places = new Map<string, number>();
  for (const { group } of pairs) if (!places.has(group)) places.set(group, places.size);
  const size = places.size;
  const grouped: GroupedShares = {
    size,
    partBefore: new Float64Array(size),
    wholeBefore: new Float64Array(size),
    partAfter: new Float64Array(size),
    wholeAfter: new Float64Array(size),
  };
  for (const { group, before, after } of pairs) {
    const place = places.get(group) ?? 0;
    add(grouped.partBefore, place, before.part);
    add(grouped.wholeBefore, place, before.whole);
    add(grouped.partAfter, place, after.part);
    add(grouped.wholeAfter, place, after.whole);
  }
  return grouped;
}

/** The places of the groups that do not contribute the same in both runs. */
export function changedGroups({ size, partBefore, wholeBefore, partAfter, wholeAfter }: GroupedShares): number[] {
  const places = Array.from({ length: size }, (_, place) => place);
  return places.filter((place) => partBefore[place] !== partAfter[place] || wholeBefore[place] !== wholeAfter[place]);
}

function add(sums: Float64Array, place: number, value: number): void {
  sums[place] = (sums[place] ?? 0) + value;
}
