import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Hands out an empty folder and removes it again. */
export async function withFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-suites-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
