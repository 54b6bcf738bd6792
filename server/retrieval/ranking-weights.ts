/**
 * What each feature of a passage adds to its score: rounded from conditional logit fits of the passages that hold the evidence of the
 * development questions (standards, XQuAD in English and Chinese, CLAPNQ). A relevance weight of 0.6 or 1.1
 * found as many of them among the first five. Words and similarity count for more than the fits gave (1.5 and 2.2) since passages found by
 * vector alone have their BM25 too, and tables of contents, which are near every question, are held down by their role.
 */
export const RANKING_WEIGHTS = { textShare: 1.8, similarityShare: 2.4, relevance: 0.85 };

/** What the words and the meaning of a passage add to its score: all that is known of it before it is read. */
export function unreadScore({ textShare, similarityShare }: { textShare: number; similarityShare: number }): number {
  return RANKING_WEIGHTS.textShare * textShare + RANKING_WEIGHTS.similarityShare * similarityShare;
}
