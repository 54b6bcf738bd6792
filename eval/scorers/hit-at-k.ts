import { type RankingScorer, rankingScorer } from './ranking-scorer.ts';

/** Share of the questions whose evidence is within the first `k` passages (success at k; BEIR, Thakur et al. 2021). */
function hitScorer(k: number, label: string): RankingScorer {
  const description = { name: `retrieval.hit@${k}`, label, short: `hit@${k}` };
  return rankingScorer(description, ({ needed }) => hitAt(needed, k));
}

export const hitAt1 = hitScorer(1, 'Evidence in the first passage');
export const hitAt5 = hitScorer(5, 'Evidence in the first 5');
export const hitAt10 = hitScorer(10, 'Evidence in the first 10');

/** Whether every rank is within `k`. */
export function hitAt(ranks: readonly number[], k: number): boolean {
  return ranks.every((rank) => rank <= k);
}
