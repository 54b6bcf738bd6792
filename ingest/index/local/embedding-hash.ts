import { createHash } from 'node:crypto';

/** Key of a vector: equal where the same embedder is given the same text, in whichever document that stands. */
export function embeddingHash(embedderId: string, embeddingText: string): Buffer {
  return createHash('sha256').update(embedderId).update('\0').update(embeddingText).digest();
}
