export interface Bin {
  from: number;
  /** Infinite for the last, which also holds what lies beyond. */
  to: number;
  count: number;
}

/** Widths that read well, times a power of ten. */
const ROUND_WIDTHS = [1, 2, 5, 10];

/**
 * Counts times in bins of one round width, from 0 to `end`; the last bin takes in all that is longer.
 * @param most Bins at most; at least 1.
 */
export function countInBins(times: readonly number[], { end, most }: { end: number; most: number }): Bin[] {
  const width = roundUp(Math.max(end, Number.MIN_VALUE) / most);
  const number = Math.max(1, Math.ceil(end / width));
  const counts = Array.from({ length: number }, () => 0);
  for (const time of times) {
    const index = Math.min(number - 1, Math.max(0, Math.floor(time / width)));
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts.map((count, index) => ({
    from: index * width,
    to: index === number - 1 ? Number.POSITIVE_INFINITY : (index + 1) * width,
    count,
  }));
}

/** The next round width; whole milliseconds at the least. */
function roundUp(width: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(width)));
  return (ROUND_WIDTHS.find((each) => each * power >= width) ?? 10) * power;
}
