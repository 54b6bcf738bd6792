/** Weights of title, headings, speaker and text. Titles and headings are short, so that a word in them says more than one in the text. */
export const COLUMN_WEIGHTS = [2, 1.5, 1.5, 1] as const;

/** k1: how soon more occurrences of a term stop counting. It and b are those that FTS5 has built in. */
export const SATURATION = 1.2;
/** b: how far a passage that is longer than the average must hold a term more often. */
export const LENGTH_NORMALISATION = 0.75;

/** FTS5 lets a term that most passages hold count for next to nothing, and never against a passage. */
const LEAST_IDF = 1e-6;

/**
 * Inverse document frequency as FTS5 has it (Robertson and Zaragoza, "The probabilistic relevance framework", 2009).
 *
 * @param passages all passages of the collection
 * @param holding those that hold the term
 */
export function inverseDocumentFrequency(passages: number, holding: number): number {
  const idf = Math.log((passages - holding + 0.5) / (holding + 0.5));
  return idf > 0 ? idf : LEAST_IDF;
}
