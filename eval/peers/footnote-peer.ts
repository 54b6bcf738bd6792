import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runIngest } from '../../ingest/run-ingest.ts';
import { type ComposedPipeline, composePipeline } from '../../server/compose.ts';
import type { AnswerOutcome, Pipeline } from '../../server/pipeline.ts';
import { READING_BUDGET_MILLISECONDS } from '../open-pipeline.ts';
import type { Peer, PeerQuestion } from './peer.ts';

export const footnotePeer: Peer = {
  configuration:
    "The product's own pipeline (`runIngest`, `composePipeline`) as it comes, but for the reader, which takes the time it needs on a busy machine too, with the conversation before a follow-up. What is timed includes reading the files, and for a question also making the answer.",
  async ingest({ folder }) {
    const indexFolder = await mkdtemp(join(tmpdir(), 'footnote-peers-'));
    const { passages, encoderSeconds } = await timedIngest(folder, indexFolder);
    let composed: Promise<ComposedPipeline> | undefined;
    return {
      passages,
      unlocated: 0,
      encoderSeconds,
      async search(question, limit) {
        composed ??= composePipeline({ indexFolder, readingBudgetMilliseconds: READING_BUDGET_MILLISECONDS });
        const { retrieved } = await ask((await composed).pipeline, question);
        return retrieved.slice(0, limit).map(({ passage }) => passage);
      },
      measureBytes: () => folderBytes(indexFolder),
      async close() {
        await (await composed)?.close();
        await rm(indexFolder, { recursive: true });
      },
    };
  },
};

/** The encoder's time runs from the last text to the last vector, with the commits of the vectors. */
async function timedIngest(documents: string, indexFolder: string) {
  let began = performance.now();
  let ended = began;
  const { passages } = await runIngest({
    documents,
    indexFolder,
    onProgress({ stage }) {
      if (stage === 'reading') {
        began = performance.now();
        ended = began;
      }
      if (stage === 'embedding') ended = performance.now();
    },
  });
  return { passages, encoderSeconds: (ended - began) / 1000 };
}

async function ask(pipeline: Pipeline, { question, history }: PeerQuestion): Promise<AnswerOutcome> {
  const { signal } = new AbortController();
  for await (const event of pipeline.answer({ question, history, visibility: 'everything', signal })) {
    if (event.type === 'end') return event.outcome;
  }
  throw new Error('The pipeline ended without an outcome.');
}

async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
