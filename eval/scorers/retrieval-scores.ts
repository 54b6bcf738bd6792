import type { RetrievedPassage } from '../ask-question.ts';
import { KINDS_WITH_PARTS } from '../dataset.ts';
import { type GoldEvidence, holdsEvidence } from '../evidence/gold-evidence.ts';
import { type JudgedAnswer, type Shares, single } from './judged-answer.ts';

/** For each evidence entry the rank, from 1, of the first passage that holds it; infinite where none does. */
export function rankEvidence(gold: readonly GoldEvidence[], passages: readonly RetrievedPassage[]): number[] {
  return gold.map((entry) => {
    const index = passages.findIndex(({ passage }) => holdsEvidence(entry, passage));
    return index === -1 ? Number.POSITIVE_INFINITY : index + 1;
  });
}

/**
 * Defined for questions with evidence. Where a fact is stated in several places any one of them will do; questions of
 * several parts need all.
 */
export function scoreRetrieval({ question, gold, answer }: JudgedAnswer): Shares {
  if (gold.length === 0) return {};
  const ranks = rankEvidence(gold, answer.outcome?.retrieved ?? []);
  const needed = KINDS_WITH_PARTS.includes(question.kind) ? ranks : [Math.min(...ranks)];
  return {
    'retrieval.hit@1': single(hitAt(needed, 1)),
    'retrieval.hit@5': single(hitAt(needed, 5)),
    'retrieval.hit@10': single(hitAt(needed, 10)),
    'retrieval.recall@5': single(recallAt(ranks, 5)),
    'retrieval.mrr@10': single(reciprocalRankAt(ranks, 10)),
    'retrieval.ndcg@10': single(discountedGainAt(needed, 10)),
  };
}

/** Whether every rank is within `k`. */
export function hitAt(ranks: readonly number[], k: number): boolean {
  return ranks.every((rank) => rank <= k);
}

/** Share of the ranks within `k`. */
export function recallAt(ranks: readonly number[], k: number): number {
  return ranks.filter((rank) => rank <= k).length / ranks.length;
}

/** 1 / the best rank, 0 beyond `k` (mean reciprocal rank; Voorhees 1999). */
export function reciprocalRankAt(ranks: readonly number[], k: number): number {
  const best = Math.min(...ranks);
  return best <= k ? 1 / best : 0;
}

/**
 * Σ 1 / log2(rank + 1) over what is within `k`, divided by the same sum for ranks 1, 2, 3, … (Järvelin and Kekäläinen
 * 2002, gains 0 and 1). Each quote counts at the passage that first holds it. One passage may hold several quotes and so
 * do better than that ideal: capped at 1.
 */
export function discountedGainAt(ranks: readonly number[], k: number): number {
  const gain = (rank: number): number => (rank <= k ? 1 / Math.log2(rank + 1) : 0);
  const sum = (gains: readonly number[]): number => gains.reduce((total, each) => total + each, 0);
  const ideal = sum(ranks.map((_, index) => gain(index + 1)));
  return Math.min(1, sum(ranks.map(gain)) / ideal);
}
