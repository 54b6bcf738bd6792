import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runIngest } from '../../ingest/run-ingest.ts';
import { openLocalModels } from '../../models/local-models.ts';
import { composePipeline } from '../../server/compose.ts';

it.each(['Who chairs the council?', '谁是理事会主席？'])(
  'the first question has nothing but itself encoded: %s',
  async (question) => {
    const folder = mkdtempSync(join(tmpdir(), 'footnote-first-'));
    const documents = join(folder, 'documents');
    mkdirSync(documents);
    writeFileSync(join(documents, 'charter.md'), '# Charter\n\nAda Li chairs the council.\n');
    const indexFolder = join(folder, 'index');
    await runIngest({ documents, indexFolder });
    const models = openLocalModels();
    const encoded: string[] = [];
    const composed = await composePipeline({
      indexFolder,
      models: {
        ...models,
        encode(texts) {
          encoded.push(...texts);
          return models.encode(texts);
        },
      },
    });
    try {
      encoded.length = 0;
      const { signal } = new AbortController();
      const asked = composed.pipeline.answer({ question, history: [], visibility: 'everything', signal });
      for await (const _ of asked);
      expect(encoded).toContain(`query: ${question}`);
      // its words may be looked up too, and nothing that is not of it
      for (const text of encoded) expect(question).toContain(text.replace('query: ', ''));
    } finally {
      await composed.close();
      rmSync(folder, { recursive: true });
    }
  },
);
