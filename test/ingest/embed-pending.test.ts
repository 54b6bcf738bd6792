import { describe, expect, it } from 'vitest';
import { embedPending } from '../../ingest/embed-pending.ts';
import type { PassageIndexWriter } from '../../ingest/index/passage-index.ts';

describe('embedding what waits', () => {
  it('ends where an embedder gives too few vectors, rather than asking it for ever', async () => {
    const writer = {
      status: async () => ({ generation: 1, documents: 1, passages: 1, windows: 2, vectors: 0 }),
      pendingWindows: async () => [
        { id: 1, embeddingText: 'one' },
        { id: 2, embeddingText: 'two' },
      ],
      commitVectors: async () => {},
    } satisfies Partial<PassageIndexWriter> as unknown as PassageIndexWriter;
    const embedder = {
      id: 'short',
      dimension: 1,
      embedPassages: async () => [],
      embedQuestion: async () => new Float32Array(1),
    };
    await expect(embedPending({ writer, embedder, onProgress: () => {} })).rejects.toThrow(
      'gave 0 vectors for 2 texts',
    );
  });

  it('hands over the next texts before the vectors of the last ones are written', async () => {
    const waiting = Array.from({ length: 100 }, (_, id) => ({ id, embeddingText: `text ${id}` }));
    const events: string[] = [];
    const writer = {
      status: async () => ({ generation: 1, documents: 1, passages: 1, windows: 100, vectors: 0 }),
      pendingWindows: async (limit: number) => waiting.slice(0, limit),
      commitVectors: async (vectors: { windowId: number }[]) => {
        events.push(`write ${vectors.length}`);
        waiting.splice(0, vectors.length);
      },
    };
    const embedder = {
      ...{ id: 'quick', dimension: 1, embedQuestion: async () => new Float32Array(1) },
      embedPassages: async (texts: readonly string[]) => {
        events.push(`embed ${texts.length}`);
        return texts.map(() => new Float32Array(1));
      },
    };
    const progress: number[] = [];
    await embedPending({ writer, embedder, onProgress: (done) => progress.push(done) });
    expect(events).toEqual(['embed 48', 'embed 48', 'write 48', 'embed 4', 'write 48', 'write 4']);
    expect(progress.at(-1)).toBe(100);
  });
});
