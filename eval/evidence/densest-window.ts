/** No feature at this place. */
export const NONE = -1;

export interface DenseWindow {
  /** Index of the window's first place. */
  first: number;
  /** Distinct features in the window. */
  count: number;
}

/**
 * The first of the windows of a length that hold the most distinct features, in one pass.
 * @param streams each gives the feature at every place, a number from 0 below `features`, or `NONE`
 */
export function densestWindow(
  streams: readonly Int32Array[],
  { features, length }: { features: number; length: number },
): DenseWindow {
  const counts = new Uint32Array(features);
  let best: DenseWindow = { first: 0, count: 0 };
  let distinct = 0;
  const change = (feature: number | undefined, by: 1 | -1): void => {
    if (feature === undefined || feature === NONE) return;
    const count = (counts[feature] ?? 0) + by;
    counts[feature] = count;
    if (count === (by === 1 ? 1 : 0)) distinct += by;
  };
  for (let place = 0; place < (streams[0]?.length ?? 0); place += 1) {
    for (const stream of streams) {
      change(stream[place], 1);
      change(stream[place - length], -1);
    }
    if (distinct > best.count) best = { first: Math.max(0, place - length + 1), count: distinct };
  }
  return best;
}
