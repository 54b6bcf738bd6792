import type { Embedder } from './embeddings/embedder.ts';
import type { PassageIndexWriter } from './index/passage-index.ts';

/** A commit each: about half a second of work on two cores. */
const WORDS_A_COMMIT = 256;

export interface WordWork {
  writer: Pick<PassageIndexWriter, 'pendingWords' | 'commitWordVectors'>;
  /** Is opened only where a word waits. */
  openEmbedder: () => Promise<Embedder>;
  onProgress: (done: number, total: number) => void;
}

/**
 * Gives the words of the documents their vectors, so that a question finds what says the same in other words. To be called when all texts
 * are in: then it is known which words are frequent.
 */
export async function embedWords({ writer, openEmbedder, onProgress }: WordWork): Promise<void> {
  const waiting = await writer.pendingWords();
  if (waiting.length === 0) return;
  onProgress(0, waiting.length);
  const embedder = await openEmbedder();
  for (let done = 0; done < waiting.length; done += WORDS_A_COMMIT) {
    const words = waiting.slice(done, done + WORDS_A_COMMIT);
    const vectors = await embedder.embedWords(words.map(({ written }) => written));
    if (vectors.length !== words.length)
      throw new RangeError(`The embedder ${embedder.id} gave ${vectors.length} vectors for ${words.length} words.`);
    await writer.commitWordVectors(words.flatMap(({ term }, k) => (vectors[k] ? [{ term, vector: vectors[k] }] : [])));
    onProgress(done + words.length, waiting.length);
  }
}
