import { rankingScorer } from './ranking-scorer.ts';

/** Mean of 1 / rank of the first evidence, 0 beyond the tenth passage (mean reciprocal rank; Voorhees 1999). */
export const reciprocalRank = rankingScorer(
  { name: 'retrieval.mrr@10', label: 'Mean reciprocal rank', short: 'mrr' },
  ({ all }) => reciprocalRankAt(all, 10),
);

/** 1 / the best rank, 0 beyond `k`. */
export function reciprocalRankAt(ranks: readonly number[], k: number): number {
  const best = Math.min(...ranks);
  return best <= k ? 1 / best : 0;
}
