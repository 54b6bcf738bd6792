import type { FoundPassage, FoundWindow, SimilaritySpread } from '../../ingest/index/passage-index.ts';

/** A window with how well words and meaning speak for it, before it is read. */
export interface Candidate {
  found: FoundPassage;
  window: FoundWindow;
  /** How well the words find the passage, 0 to 1: see `textShares`. */
  textShare: number;
  /** How far the window's similarity lies above the mean, as a share of the best window's: 0 to 1, 0 without a vector. */
  similarityShare: number;
  /** Deviations by which the window's similarity lies above the mean of all visible windows; absent without a vector. */
  nearness?: number;
  /** What candidates are ordered by. */
  fused: number;
}

/** Weights of the two shares before anything is read; their sum is 1. */
const TEXT_WEIGHT = 0.4;
const SIMILARITY_WEIGHT = 1 - TEXT_WEIGHT;
/** A few windows alike spread so little that a deviation would say anything. */
const SMALLEST_VARIANCE = 0.02 ** 2;
/** Where even the best passage holds fewer of the question's words than this, words say little, and count for less. */
const ENOUGH_TERMS_SHARE = 0.5;

/**
 * Every window of the found passages, best first. The embedder takes the preference for text in the question's own language
 * out of the question's vector, so similarities are compared over all languages of the collection.
 */
export function fuseScores(passages: readonly FoundPassage[], spreads: readonly SimilaritySpread[]): Candidate[] {
  const { mean, deviation } = pooled(spreads);
  const similarities = passages.flatMap(({ windows }) => windows.flatMap(({ similarity }) => similarity ?? []));
  const best = Math.max(...similarities, mean + Number.EPSILON);
  const shares = textShares(passages);
  return passages
    .flatMap((found, k) =>
      found.windows.map((window) => {
        const textShare = shares[k] ?? 0;
        const similarityShare = Math.max(0, ((window.similarity ?? mean) - mean) / (best - mean));
        const fused = TEXT_WEIGHT * textShare + SIMILARITY_WEIGHT * similarityShare;
        const nearness = window.similarity === undefined ? {} : { nearness: (window.similarity - mean) / deviation };
        return { found, window, textShare, similarityShare, ...nearness, fused };
      }),
    )
    .sort((a, b) => b.fused - a.fused);
}

/** Mean and deviation of the similarities to all visible windows; a mean of 0 where none has its vector. */
function pooled(spreads: readonly SimilaritySpread[]): { mean: number; deviation: number } {
  const windows = spreads.reduce((sum, spread) => sum + spread.windows, 0);
  const average = (of: (spread: SimilaritySpread) => number): number =>
    windows === 0 ? 0 : spreads.reduce((sum, spread) => sum + of(spread) * spread.windows, 0) / windows;
  const mean = average((spread) => spread.mean);
  const variance = average((spread) => spread.deviation ** 2 + spread.mean ** 2) - mean ** 2;
  return { mean, deviation: Math.sqrt(Math.max(variance, SMALLEST_VARIANCE)) };
}

/**
 * BM25 times the share of the question's words that the passage holds, as a share of the best passage's: BM25 alone lets
 * one rare word outweigh all others, and its scale tells nothing of how good the best is.
 */
function textShares(passages: readonly FoundPassage[]): number[] {
  const scores = passages.map(({ textScore, termShare }) => textScore * termShare);
  const best = Math.max(...scores, Number.EPSILON);
  const confidence = Math.min(1, Math.max(0, ...passages.map(({ termShare }) => termShare)) / ENOUGH_TERMS_SHARE);
  return scores.map((score) => (confidence * score) / best);
}
