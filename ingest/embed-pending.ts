import type { Embedder } from './embeddings/embedder.ts';
import type { PassageIndexWriter } from './index/passage-index.ts';

/** A commit each: about half a second of work on two cores, which is what an interruption loses at most. */
const WINDOWS_A_COMMIT = 48;

/** Gives every waiting window its vector, in commits of their own, so that answers grow better while it goes on. */
export async function embedPending(
  writer: PassageIndexWriter,
  embedder: Embedder,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const { windows: total, vectors } = await writer.status();
  let done = vectors;
  for (;;) {
    const pending = await writer.pendingWindows(WINDOWS_A_COMMIT);
    if (pending.length === 0) {
      // equal texts wait once: the windows that got a vector with another were not counted
      if (done < total) onProgress(total, total);
      return;
    }
    onProgress(done, total);
    const found = await embedder.embedPassages(pending.map(({ embeddingText }) => embeddingText));
    if (found.length !== pending.length) {
      throw new RangeError(`The embedder ${embedder.id} gave ${found.length} vectors for ${pending.length} texts.`);
    }
    const vectorsOf = pending.flatMap(({ id }, k) => (found[k] ? [{ windowId: id, vector: found[k] }] : []));
    await writer.commitVectors(vectorsOf);
    done += vectorsOf.length;
    onProgress(done, total);
  }
}
