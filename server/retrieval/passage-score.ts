import { loadFittedModel, RANKING, type RankingModel, weightedSum } from '../../models/fitted-models.ts';

/** Fitted by `npm run fit` to put what holds the evidence of the development questions before what else was read. */
export const RANKING_WEIGHTS: RankingWeights = loadFittedModel(RANKING).weights;

export type RankingWeights = RankingModel['weights'];

/** What the place of a passage follows. */
export interface RankingFeatures {
  /** How well the words find it: 0 to 1. */
  textShare: number;
  /** How far the meaning of its best window lies above the mean, as a share of what the nearest of all does: 0 to 1. */
  similarityShare: number;
  /** The reader's logit that its best window answers. */
  relevance: number;
  /** 1 where it is no body text and the question does not ask for what it holds, else 0. */
  offRole: number;
}

/** A logit: comparable within one question only. */
export function passageScore(features: RankingFeatures, weights: RankingWeights): number {
  return weightedSum(weights, { ...features });
}

/** What the words and the meaning of a window add to the score of its passage: all that is known of it before it is read. */
export function unreadScore(
  { textShare, similarityShare }: Pick<RankingFeatures, 'textShare' | 'similarityShare'>,
  weights: RankingWeights,
): number {
  return weights.textShare * textShare + weights.similarityShare * similarityShare;
}
