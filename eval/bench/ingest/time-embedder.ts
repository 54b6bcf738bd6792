import type { EmbedderSource } from '../../../ingest/embeddings/embedder-source.ts';

export interface TimedEmbedder {
  source: EmbedderSource;
  /** Seconds in which the embedder had at least one text to work on. */
  busySeconds(): number;
  /** Passages that it was given. */
  texts(): number;
}

/** Passes an embedder on, and notes when it works. Texts of two calls at once count once. */
export function timeEmbedder(source: EmbedderSource): TimedEmbedder {
  let [calls, texts, busy, since] = [0, 0, 0, 0];
  const timed = async <Result>(call: () => Promise<Result>): Promise<Result> => {
    if (calls === 0) since = performance.now();
    calls += 1;
    try {
      return await call();
    } finally {
      calls -= 1;
      if (calls === 0) busy += performance.now() - since;
    }
  };
  return {
    source: {
      ...source,
      async open() {
        const embedder = await source.open();
        return {
          ...embedder,
          embedPassages(list) {
            texts += list.length;
            return timed(() => embedder.embedPassages(list));
          },
          embedWords: (words, text) => timed(() => embedder.embedWords(words, text)),
        };
      },
    },
    busySeconds: () => busy / 1_000,
    texts: () => texts,
  };
}
