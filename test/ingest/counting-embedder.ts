import type { EmbedderSource } from '../../ingest/embeddings/embedder-source.ts';
import { DIMENSION, fakeVector } from './index/fake-vector.ts';

export interface CountingEmbedder extends EmbedderSource {
  /** Texts that it was given since this was last asked. */
  takeTexts(): string[];
  /** Where it is set, every call fails with it. */
  failure: Error | undefined;
}

/** An embedder that costs nothing and keeps what it was asked for. */
export function countingEmbedder(): CountingEmbedder {
  let texts: string[] = [];
  const source: CountingEmbedder = {
    ...{ id: 'counting/1', dimension: DIMENSION, failure: undefined },
    open: async () => ({
      ...{ id: 'counting/1', dimension: DIMENSION },
      async embedPassages(list) {
        if (source.failure) throw source.failure;
        texts.push(...list);
        return list.map((text) => fakeVector(text));
      },
      embedQuestion: async (text) => fakeVector(text),
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
