import type { FoundPassage, FoundWindow, SimilaritySpread } from '../../ingest/index/passage-index.ts';

/** A window with how well words and meaning speak for it, before it is read. */
export interface Candidate {
  found: FoundPassage;
  window: FoundWindow;
  /** How well the words find the passage, 0 to 1: see `textShares`. */
  textShare: number;
  /** Similarity in standard deviations above the mean of the window's language, 0 where it is unknown. */
  similarity: number;
  /** `similarity` as a share of the best window's, 0 to 1. */
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
 * Every window of the found passages, best first. The encoder prefers text in the question's own language, so similarities are
 * compared as standard deviations within each language of the collection.
 */
export function fuseScores(passages: readonly FoundPassage[], spreads: readonly SimilaritySpread[]): Candidate[] {
  const spreadOf = new Map(spreads.map((spread) => [spread.language, spread]));
  const shares = textShares(passages);
  const standardised = passages.flatMap((found, k) =>
    found.windows.map((window) => ({
      found,
      window,
      textShare: shares[k] ?? 0,
      similarity: standardise(window, spreadOf.get(window.language)),
    })),
  );
  const bestSimilarity = Math.max(...standardised.map(({ similarity }) => similarity), Number.EPSILON);
  return standardised
    .map((candidate) => {
      const similarityShare = Math.max(0, candidate.similarity) / bestSimilarity;
      const fused = TEXT_WEIGHT * candidate.textShare + SIMILARITY_WEIGHT * similarityShare;
      return { ...candidate, similarityShare, fused };
    })
    .sort((a, b) => b.fused - a.fused);
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

function standardise(window: FoundWindow, spread: SimilaritySpread | undefined): number {
  if (window.similarity === undefined || !spread || spread.deviation === 0) return 0;
  return (window.similarity - spread.mean) / spread.deviation;
}
