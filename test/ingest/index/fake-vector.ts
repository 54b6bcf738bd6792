import { createHash } from 'node:crypto';
import type { PassageIndexWriter } from '../../../ingest/index/passage-index.ts';

export const DIMENSION = 16;

/** A vector in place of an embedder's: texts that share words point in similar directions. */
export function fakeVector(text: string, dimension = DIMENSION): Float32Array {
  const vector = new Float32Array(dimension);
  for (const word of text.toLowerCase().split(/\W+/)) {
    const hash = createHash('md5').update(word).digest();
    for (let index = 0; index < dimension; index += 1) vector[index]! += hash[index % 16]! / 127.5 - 1;
  }
  return vector;
}

/** Gives every waiting window its vector, and returns the texts that were embedded. */
export async function embedPending(writer: PassageIndexWriter): Promise<string[]> {
  const texts: string[] = [];
  for (;;) {
    const windows = await writer.pendingWindows(3);
    if (windows.length === 0) return texts;
    texts.push(...windows.map((window) => window.embeddingText));
    await writer.commitVectors(
      windows.map(({ id, embeddingText }) => ({ windowId: id, vector: fakeVector(embeddingText) })),
    );
  }
}
