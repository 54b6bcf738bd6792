import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Another process is writing to the index, or this one through another writer. */
export class IndexLockedError extends Error {
  override readonly name = 'IndexLockedError';
  /** The process that holds the lock, where it has said so already. */
  readonly processId: number | undefined;

  constructor(folder: string, processId: number | undefined) {
    super(
      `The index in ${folder} is being written by process ${processId ?? '(unknown)'}, and one writer at a time is expected. ` +
        'Wait until it is done, or end it.',
    );
    this.processId = processId;
  }
}

export interface WriterLock {
  release(): void;
}

/**
 * Takes the one writer's place, creating the folder where it is missing. The lock is an exclusive SQLite transaction on
 * a file of its own: the operating system drops it when its process dies, however that happens, and a process id that is
 * used again cannot be mistaken for the holder. The id beside it only serves the message.
 *
 * @throws IndexLockedError
 */
export function acquireWriterLock(folder: string): WriterLock {
  mkdirSync(folder, { recursive: true });
  const processIdFile = join(folder, 'writer.pid');
  const lock = new Database(join(folder, 'writer-lock.sqlite'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY') {
      throw new IndexLockedError(folder, readProcessId(processIdFile));
    }
    throw error;
  }
  writeFileSync(processIdFile, `${process.pid}\n`);
  return {
    release() {
      rmSync(processIdFile, { force: true });
      lock.close();
    },
  };
}

function readProcessId(file: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}
