import Database from 'better-sqlite3';
import { ZodError } from 'zod';
import { IndexDamagedError } from '../../errors.ts';
import { databaseFile } from './index-files.ts';
import { checkSettings, type ExpectedSettings, REBUILD_ADVICE } from './index-meta.ts';

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

const DAMAGED = /^SQLITE_(CORRUPT|NOTADB)/;

/** What SQLite says of a file that is no database or no longer one, as `IndexDamagedError`; other errors as they came. */
export function asIndexError(error: unknown, folder: string): unknown {
  const damaged = error instanceof Database.SqliteError ? DAMAGED.test(error.code) : error instanceof ZodError;
  if (!damaged) return error;
  return new IndexDamagedError(`The index in ${folder} is damaged and cannot be read. ${REBUILD_ADVICE}`, {
    cause: error,
  });
}
