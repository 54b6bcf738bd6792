import { setTimeout as sleep } from 'node:timers/promises';
import { acquireWriterLock, IndexLockedError } from '../index/local/writer-lock.ts';

/** SQLite tells nobody that a lock is free: it is asked for this often. */
const MILLISECONDS_BETWEEN_TRIES = 250;

/**
 * Runs what writes to an index, as often as another writer is in its way, and waits for that one in between. A writer that
 * died is in nobody's way: the operating system lets go of its lock.
 * @param onWait told each time that it has to wait
 */
export async function waitForLock<Result>(
  folder: string,
  run: () => Promise<Result>,
  onWait: (error: IndexLockedError) => void,
): Promise<Result> {
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof IndexLockedError)) throw error;
      onWait(error);
      while (isLocked(folder)) await sleep(MILLISECONDS_BETWEEN_TRIES);
    }
  }
}

function isLocked(folder: string): boolean {
  try {
    acquireWriterLock(folder).release();
    return false;
  } catch (error) {
    if (error instanceof IndexLockedError) return true;
    throw error;
  }
}
