import Database from 'better-sqlite3';
import { databaseFile } from './index-files.ts';
import { checkSettings, type ExpectedSettings } from './index-meta.ts';

/** How long to wait for another process's lock. Commits take milliseconds; a checkpoint of a large journal takes seconds. */
const BUSY_TIMEOUT_MILLISECONDS = 10_000;

/** Opens the database for writing; it may be new and empty. */
export function openForWriting(folder: string): Database.Database {
  const database = new Database(databaseFile(folder), { timeout: BUSY_TIMEOUT_MILLISECONDS });
  try {
    database.pragma('journal_mode = WAL');
    // FULL: what an ingest reported as removed stays removed after a power cut as well.
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('secure_delete = ON');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens the index of a folder for reading; undefined where there is none yet.
 *
 * @throws IndexMismatchError, or IndexDamagedError where the file is no index
 */
export function openForReading(folder: string, expected: ExpectedSettings): Database.Database | undefined {
  const database = new Database(databaseFile(folder), { readonly: true, timeout: BUSY_TIMEOUT_MILLISECONDS });
  try {
    if (isEmpty(database)) {
      database.close();
      return undefined;
    }
    checkSettings(database, folder, expected);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

export function isEmpty(database: Database.Database): boolean {
  return database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
}
