import type { FoundPassage, FoundWindow, SimilaritySpread } from '../../ingest/index/passage-index.ts';

/** A window with how well words and meaning speak for it, before it is read. */
export interface Candidate {
  found: FoundPassage;
  window: FoundWindow;
  /** How well the words find the passage, 0 to 1: see `textShares`. */
  textShare: number;
  /** How far the window's similarity lies above the mean, as a share of the best window's: 0 to 1, 0 without a vector. */
  similarityShare: number;
  /** What candidates are ordered by. */
  fused: number;
}

/** Weights of the two shares before anything is read; their sum is 1. */
const TEXT_WEIGHT = 0.4;
const SIMILARITY_WEIGHT = 1 - TEXT_WEIGHT;
/** Where even the best passage holds fewer of the question's words than this, words say little, and count for less. */
const ENOUGH_TERMS_SHARE = 0.5;

/**
 * Every window of the found passages, best first. The embedder takes the preference for text in the question's own language
 * out of the question's vector, so similarities are compared over all languages of the collection.
 */
export function fuseScores(passages: readonly FoundPassage[], spreads: readonly SimilaritySpread[]): Candidate[] {
  const mean = meanSimilarity(spreads);
  const similarities = passages.flatMap(({ windows }) => windows.flatMap(({ similarity }) => similarity ?? []));
  const best = Math.max(...similarities, mean + Number.EPSILON);
  const shares = textShares(passages);
  return passages
    .flatMap((found, k) =>
      found.windows.map((window) => {
        const textShare = shares[k] ?? 0;
        const similarityShare = Math.max(0, ((window.similarity ?? mean) - mean) / (best - mean));
        const fused = TEXT_WEIGHT * textShare + SIMILARITY_WEIGHT * similarityShare;
        return { found, window, textShare, similarityShare, fused };
      }),
    )
    .sort((a, b) => b.fused - a.fused);
}

/** Mean similarity of the question to all visible windows; 0 where none has its vector. */
function meanSimilarity(spreads: readonly SimilaritySpread[]): number {
  const windows = spreads.reduce((sum, spread) => sum + spread.windows, 0);
  return windows === 0 ? 0 : spreads.reduce((sum, spread) => sum + spread.mean * spread.windows, 0) / windows;
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
