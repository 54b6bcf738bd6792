/**
 * Holm's step-down adjustment (Holm 1979): the chance that any of these tests raises a false alarm stays below the
 * level that the adjusted values are held against.
 * @param pValues in any order
 * @returns the adjusted values in the same order, each up to 1
 */
export function holm(pValues: readonly number[]): number[] {
  const ranked = pValues.map((p, place) => ({ p, place })).sort((first, second) => first.p - second.p);
  const adjusted = [...pValues];
  let highest = 0;
  for (const [rank, { p, place }] of ranked.entries()) {
    highest = Math.max(highest, Math.min(1, (ranked.length - rank) * p));
    adjusted[place] = highest;
  }
  return adjusted;
}
