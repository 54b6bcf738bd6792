import type { Embedder } from './embeddings/embedder.ts';
import type { PassageIndexWriter, PendingWindow } from './index/passage-index.ts';

/** A commit each: about half a second of work on two cores, which is what an interruption loses at most. */
const WINDOWS_A_COMMIT = 48;

export interface EmbeddingWork {
  writer: Pick<PassageIndexWriter, 'status' | 'pendingWindows' | 'commitVectors'>;
  embedder: Pick<Embedder, 'id' | 'embedPassages'>;
  onProgress: (done: number, total: number) => void;
  /** Waited for before the embedder is given more: others may need it first. Default: nothing is waited for. */
  giveWay?: () => Promise<void>;
  /** Ends it between two commits. */
  signal?: AbortSignal;
}

interface Batch {
  windows: PendingWindow[];
  vectors: Promise<Float32Array[]>;
}

/**
 * Gives every waiting window its vector, in commits of their own, so that answers grow better while it goes on. The embedder always has the
 * next texts before the vectors of the last ones are written: it never waits for the disk.
 */
export async function embedPending({
  writer,
  embedder,
  onProgress,
  giveWay = async () => {},
  signal,
}: EmbeddingWork): Promise<void> {
  const { windows: total, vectors } = await writer.status();
  let done = vectors;
  let running = await begin(writer, embedder, []);
  while (running && !signal?.aborted) {
    onProgress(done, total);
    await giveWay();
    const next = await begin(writer, embedder, running.windows);
    const found = await running.vectors;
    await writer.commitVectors(
      running.windows.flatMap(({ id }, k) => (found[k] ? [{ windowId: id, vector: found[k] }] : [])),
    );
    done = Math.min(done + running.windows.length, total);
    onProgress(done, total);
    running = next;
  }
  // equal texts wait once: the windows that got a vector with another were not counted
  if (!running && done < total) onProgress(total, total);
}

/** Hands the embedder the oldest windows that are not with it already; undefined where none wait. */
async function begin(
  writer: EmbeddingWork['writer'],
  embedder: EmbeddingWork['embedder'],
  beingEmbedded: readonly PendingWindow[],
): Promise<Batch | undefined> {
  const taken = new Set(beingEmbedded.map(({ id }) => id));
  const waiting = await writer.pendingWindows(WINDOWS_A_COMMIT + taken.size);
  const windows = waiting.filter(({ id }) => !taken.has(id)).slice(0, WINDOWS_A_COMMIT);
  if (windows.length === 0) return undefined;
  const vectors = embed(embedder, windows);
  // it may fail while the batch before it is still awaited: it is told when its turn comes
  vectors.catch(() => {});
  return { windows, vectors };
}

async function embed(embedder: EmbeddingWork['embedder'], windows: readonly PendingWindow[]): Promise<Float32Array[]> {
  const vectors = await embedder.embedPassages(windows.map(({ embeddingText }) => embeddingText));
  if (vectors.length === windows.length) return vectors;
  throw new RangeError(`The embedder ${embedder.id} gave ${vectors.length} vectors for ${windows.length} texts.`);
}
