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
    await expect(embedPending(writer, embedder, () => {})).rejects.toThrow('gave 0 vectors for 2 texts');
  });
});
