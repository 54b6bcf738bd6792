import { createHash } from 'node:crypto';
import type { EmbedderSource } from '../../../ingest/embeddings/embedder-source.ts';

/** That of the encoder which comes with the project: the graph and the index have the same work to do. */
const DIMENSION = 384;

/** Stands for an encoder: vectors that depend on the text alone and cost next to nothing. They mean nothing. */
export function stubEmbedder(): EmbedderSource {
  const embedder = {
    id: 'stub/1',
    dimension: DIMENSION,
    embedPassages: async (texts: readonly string[]) => texts.map(stubVector),
    embedQuestion: async (text: string) => stubVector(text),
    embedWords: async (words: readonly string[]) => words.map(stubVector),
  };
  return { id: embedder.id, dimension: DIMENSION, open: async () => embedder, close: async () => {} };
}

function stubVector(text: string): Float32Array {
  const bytes = createHash('shake256', { outputLength: DIMENSION }).update(text).digest();
  const vector = Float32Array.from(bytes, (byte) => byte - 127.5);
  const length = Math.hypot(...vector);
  return vector.map((component) => component / length);
}
