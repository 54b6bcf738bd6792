import { rankingScorer } from './ranking-scorer.ts';

/** Mean share of a question's quotes within the first 5 passages (Manning, Raghavan and Schütze 2008, section 8.3). */
export const recallAt5 = rankingScorer(
  { name: 'retrieval.recall@5', label: 'Share of the quotes in the first 5', short: 'recall@5' },
  ({ all }) => recallAt(all, 5),
);

/** Share of the ranks within `k`. */
export function recallAt(ranks: readonly number[], k: number): number {
  return ranks.filter((rank) => rank <= k).length / ranks.length;
}
