import { rankingScorer } from './ranking-scorer.ts';

/** nDCG of the first 10 passages with gains 0 and 1 (Järvelin and Kekäläinen 2002), the main score of BEIR. */
export const discountedGain = rankingScorer(
  { name: 'retrieval.ndcg@10', label: 'nDCG of the first 10', short: 'ndcg' },
  ({ needed }) => discountedGainAt(needed, 10),
);

/**
 * Σ 1 / log2(rank + 1) over what is within `k`, divided by the same sum for ranks 1, 2, 3, …. Each quote counts at the
 * passage that first holds it. One passage may hold several quotes and so do better than that ideal: capped at 1.
 */
export function discountedGainAt(ranks: readonly number[], k: number): number {
  const gain = (rank: number): number => (rank <= k ? 1 / Math.log2(rank + 1) : 0);
  const sum = (gains: readonly number[]): number => gains.reduce((total, each) => total + each, 0);
  const ideal = sum(ranks.map((_, index) => gain(index + 1)));
  return Math.min(1, sum(ranks.map(gain)) / ideal);
}
