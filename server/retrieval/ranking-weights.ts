/**
 * What each feature of a passage adds to its score: rounded from conditional logit fits of the passages that hold the evidence of the
 * development questions (standards, XQuAD in English and Chinese, CLAPNQ). A relevance weight of 0.6 or 1.1
 * found as many of them among the first five.
 */
export const RANKING_WEIGHTS = { textShare: 1.5, similarityShare: 2.2, relevance: 0.85 };
