import type { Embedder } from '../../../ingest/embeddings/embedder.ts';

const DIMENSION = 64;

/** Questions with the same words are the same, and those that share none have nothing to do with each other, nearly always. */
export const wordEmbedder: Pick<Embedder, 'id' | 'embedQuestion'> = {
  id: 'words-1',
  async embedQuestion(text) {
    const vector = new Float32Array(DIMENSION);
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
      const at = [...word].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % DIMENSION, 7);
      vector[at] = (vector[at] ?? 0) + 1;
    }
    const length = Math.hypot(...vector) || 1;
    return vector.map((value) => value / length);
  },
};
