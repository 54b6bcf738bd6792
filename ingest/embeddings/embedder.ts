/** Turns text into vectors of unit length, so that the dot product is the cosine. */
export interface Embedder {
  /** Name with version, kept in the index: vectors of two embedders never meet. */
  readonly id: string;
  readonly dimension: number;
  /** One vector a text, in the same order. */
  embedPassages(texts: readonly string[]): Promise<Float32Array[]>;
  embedQuestion(text: string): Promise<Float32Array>;
  /**
   * One vector a word, in the same order: near each other for words that mean the same, in one language or two.
   * @param text where they stand; its language is taken out of them. Default: the language that each word looks like
   */
  embedWords(words: readonly string[], text?: string): Promise<Float32Array[]>;
}
