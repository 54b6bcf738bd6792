/**
 * What each feature of a passage adds to its score: the conditional logit fit of the passages that hold the evidence of the
 * development questions (standards, XQuAD in English and Chinese, CLAPNQ).
 */
export const RANKING_WEIGHTS = { textShare: 1.5, similarityShare: 2.2, relevance: 0.85 };
