import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runIngest } from '../../ingest/run-ingest.ts';
import type { Progress } from '../progress.ts';
import { openSuiteSubject } from './open-suite-subject.ts';
import type { SuiteSubject, SuiteTools } from './suite.ts';

/** Hands the real product to a suite, and cleans up after it however it ends. */
export async function withSuiteTools<Result>(
  progress: Progress,
  work: (tools: SuiteTools) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-suite-'));
  const opened: SuiteSubject[] = [];
  try {
    return await work({
      folder,
      ingest,
      onProgress: progress.step,
      async open(indexFolder) {
        const subject = await openSuiteSubject(indexFolder);
        opened.push(subject);
        return subject;
      },
    });
  } finally {
    await Promise.all(opened.map((subject) => subject.close()));
    await rm(folder, { recursive: true, force: true });
  }
}

/** A document that cannot be read would be missing from every answer, and its absence would pass for a promise kept. */
async function ingest(documents: string, indexFolder: string): Promise<void> {
  const { failed } = await runIngest({ documents, indexFolder });
  if (failed.length === 0) return;
  throw new Error(failed.map(({ path, reason }) => `${path}: ${reason}`).join('\n'));
}
