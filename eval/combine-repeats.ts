import { comparedRun } from './comparison/compared-items.ts';
import { measureNoise } from './comparison/noise.ts';
import type { ReportItem, ReportNoise } from './report/report.ts';

/**
 * One run of several over the same questions: each item is that of a repeat with the verdict of most, and scores the mean
 * of all repeats.
 * @param runs at least one
 */
export function combineRepeats(runs: readonly ReportItem[][]): { items: ReportItem[]; noise: ReportNoise | null } {
  const [first = []] = runs;
  if (runs.length === 1) return { items: first, noise: null };
  const { mean, deviations, sameVerdict } = measureNoise(runs.map(comparedRun));
  const repeatsOf = new Map<string, ReportItem[]>();
  for (const item of runs.flat()) repeatsOf.set(item.id, [...(repeatsOf.get(item.id) ?? []), item]);
  const items = mean.items.flatMap(({ id, verdict, shares }) => {
    const typical = repeatsOf.get(id)?.find((item) => item.verdict === verdict);
    return typical ? [{ ...typical, shares, scores: scoresOf(shares) }] : [];
  });
  return { items, noise: { repeats: runs.length, deviations, sameVerdict } };
}

function scoresOf(shares: ReportItem['shares']): ReportItem['scores'] {
  return Object.fromEntries(Object.entries(shares).map(([name, { part, whole }]) => [name, part / whole]));
}
