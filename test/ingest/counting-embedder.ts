import type { EmbedderSource } from '../../ingest/embeddings/embedder-source.ts';
import { DIMENSION, fakeVector } from './index/fake-vector.ts';

export interface CountingEmbedder extends EmbedderSource {
  /** Texts that it was given since this was last asked. */
  takeTexts(): string[];
  /** Where it is set, every call fails with it. */
  failure: Error | undefined;
}

/**
 * An embedder that costs nothing and keeps what it was asked for.
 * @param as the embedder that it stands for, where an index has to be one of that
 */
export function countingEmbedder(as = { id: 'counting/1', dimension: DIMENSION }): CountingEmbedder {
  let texts: string[] = [];
  const { id, dimension } = as;
  const vectorOf = (text: string) => fakeVector(text, dimension);
  const source: CountingEmbedder = {
    ...{ id, dimension, failure: undefined },
    open: async () => ({
      ...{ id, dimension },
      async embedPassages(list) {
        if (source.failure) throw source.failure;
        texts.push(...list);
        return list.map(vectorOf);
      },
      embedQuestion: async (text) => vectorOf(text),
      embedWords: async (words) => words.map(vectorOf),
    }),
    close: async () => {},
    takeTexts() {
      const taken = texts;
      texts = [];
      return taken;
    },
  };
  return source;
}
