/** One comparison of 384 components, measured on one core of a small server. */
const COMPARISON_MICROSECONDS = 0.25;

/** A walk through the graph in which every point is wanted: about 128 candidates and their neighbours, 20,000 points. */
const GRAPH_WALK_MICROSECONDS = 1_400;

/**
 * Whether comparing every wanted window costs less than walking the graph. A walk grows in inverse proportion to the
 * share of points that are wanted (measured: 1.4 ms for all, 9 ms for a fifth, 19 ms for a fiftieth of 20,000), so few among many
 * are best compared one by one, which is exact besides.
 */
export function isScanCheaper(wanted: number, points: number): boolean {
  return wanted * COMPARISON_MICROSECONDS <= GRAPH_WALK_MICROSECONDS * (points / Math.max(1, wanted));
}
