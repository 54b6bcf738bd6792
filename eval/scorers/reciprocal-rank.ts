import { single } from './judged-answer.ts';
import { evidenceRanks } from './rank-evidence.ts';
import type { Scorer } from './scorer.ts';

/** Mean of 1 / rank of the first evidence, 0 beyond the tenth passage (mean reciprocal rank; Voorhees 1999). */
export const reciprocalRank: Scorer = {
  name: 'retrieval.mrr@10',
  label: 'Mean reciprocal rank',
  short: 'mrr',
  unit: 'share',
  better: 'higher',
  share(judged) {
    const ranks = evidenceRanks(judged);
    return ranks && single(reciprocalRankAt(ranks, 10));
  },
};

/** 1 / the best rank, 0 beyond `k`. */
export function reciprocalRankAt(ranks: readonly number[], k: number): number {
  const best = Math.min(...ranks);
  return best <= k ? 1 / best : 0;
}
