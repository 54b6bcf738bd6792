import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';

const holderSchema = z.object({ processId: z.int(), host: z.string(), since: z.iso.datetime() });

/** Who writes to an index. */
export type LockHolder = z.infer<typeof holderSchema>;

/** Another process is writing to the index, or this one through another writer. */
export class IndexLockedError extends Error {
  override readonly name = 'IndexLockedError';
  /** Undefined in the moment before it has said so. */
  readonly holder: LockHolder | undefined;

  constructor(folder: string, holder: LockHolder | undefined) {
    const { processId, host, since } = holder ?? { processId: '(unknown)', host: '(unknown)', since: '(unknown)' };
    super(
      `The index in ${folder} is being written by process ${processId} on ${host} since ${since}, and one writer at a ` +
        'time is expected. End it, or wait for it with --wait.',
    );
    this.holder = holder;
  }
}

export interface WriterLock {
  release(): void;
}

/**
 * Takes the one writer's place, creating the folder where it is missing. The lock is an exclusive SQLite transaction on
 * a file of its own: the operating system drops it when its process dies, however that happens, and a process id that is
 * used again cannot be mistaken for the holder. What is written beside it only serves the message.
 *
 * @throws IndexLockedError
 */
export function acquireWriterLock(folder: string): WriterLock {
  mkdirSync(folder, { recursive: true });
  const holderFile = join(folder, 'writer.json');
  const lock = new Database(join(folder, 'writer-lock.sqlite'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    const holder: LockHolder = { processId: process.pid, host: hostname(), since: new Date().toISOString() };
    writeFileSync(holderFile, JSON.stringify(holder));
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY') {
      throw new IndexLockedError(folder, readHolder(holderFile));
    }
    throw error;
  }
  return {
    release() {
      rmSync(holderFile, { force: true });
      lock.close();
    },
  };
}

function readHolder(file: string): LockHolder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
