import { single } from './judged-answer.ts';
import { neededRanks } from './rank-evidence.ts';
import type { Scorer } from './scorer.ts';

/** Share of the questions whose evidence is within the first `k` passages (success at k; BEIR, Thakur et al. 2021). */
function hitScorer(k: number, label: string): Scorer {
  return {
    ...{ name: `retrieval.hit@${k}`, label, short: `hit@${k}`, unit: 'share', better: 'higher' },
    share(judged) {
      const ranks = neededRanks(judged);
      return ranks && single(hitAt(ranks, k));
    },
  };
}

export const hitAt1 = hitScorer(1, 'Evidence in the first passage');
export const hitAt5 = hitScorer(5, 'Evidence in the first 5');
export const hitAt10 = hitScorer(10, 'Evidence in the first 10');

/** Whether every rank is within `k`. */
export function hitAt(ranks: readonly number[], k: number): boolean {
  return ranks.every((rank) => rank <= k);
}
