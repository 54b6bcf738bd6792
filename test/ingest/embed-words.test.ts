import { describe, expect, it } from 'vitest';
import { embedWords } from '../../ingest/embed-words.ts';
import type { Embedder } from '../../ingest/embeddings/embedder.ts';
import type { WordVector } from '../../ingest/index/passage-index.ts';

/** Embeds so many waiting words, and notes what was opened, embedded and committed. */
async function embed(count: number) {
  const events: string[] = [];
  const progress: [number, number][] = [];
  const committed: WordVector[] = [];
  await embedWords({
    writer: {
      pendingWords: async () => Array.from({ length: count }, (_, k) => ({ term: `t${k}`, written: `word${k}` })),
      async commitWordVectors(vectors) {
        events.push(`commit ${vectors.length}`);
        committed.push(...vectors);
      },
    },
    async openEmbedder() {
      events.push('open');
      const embedOne = (word: string): Float32Array => new Float32Array([word.length]);
      return {
        async embedWords(words: readonly string[]) {
          events.push(`embed ${words.length}`);
          return words.map(embedOne);
        },
      } satisfies Partial<Embedder> as unknown as Embedder;
    },
    onProgress: (done, total) => progress.push([done, total]),
  });
  return { events, progress, committed };
}

describe('the words of an ingest', () => {
  it('get their vectors in commits of some hundred, with progress', async () => {
    const { events, progress, committed } = await embed(300);
    expect(events).toEqual(['open', 'embed 256', 'commit 256', 'embed 44', 'commit 44']);
    expect(progress).toEqual([
      [0, 300],
      [256, 300],
      [300, 300],
    ]);
    expect(committed[299]).toEqual({ term: 't299', vector: new Float32Array(['word299'.length]) });
  });

  it('open no model where none waits', async () => {
    expect(await embed(0)).toEqual({ events: [], progress: [], committed: [] });
  });
});
