import Database from 'better-sqlite3';
import { ZodError } from 'zod';
import { IndexDamagedError, IndexStorageError } from '../../errors.ts';
import { REBUILD_ADVICE } from './index-meta.ts';

const DAMAGED = /^SQLITE_(CORRUPT|NOTADB)/;

/** What operating system and SQLite say where the place of the index is at fault, and what mends it. */
const STORAGE_FAULTS: readonly [code: RegExp, fault: string][] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)$/, 'there is no space left. Make room'],
  [
    /^(SQLITE_READONLY.*|SQLITE_CANTOPEN.*|SQLITE_PERM|SQLITE_IOERR_LOCK|EROFS|EACCES|EPERM)$/,
    'this user may not write there. Make the folder writable, or name another with --index',
  ],
  [/^(ENOTDIR|EEXIST)$/, 'a file is in the way. Name another folder with --index'],
  [/^(SQLITE_IOERR.*|EIO|EFBIG)$/, 'the disk refuses it. Check the disk and its limits'],
];

/**
 * What an index that cannot be read or written is told as: `IndexDamagedError`, or `IndexStorageError` where it is the disk; other
 * errors as they came.
 */
export function asIndexError(error: unknown, folder: string): unknown {
  if (error instanceof ZodError) return damaged(folder, error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof Database.SqliteError && DAMAGED.test(code)) return damaged(folder, error);
  const fault = STORAGE_FAULTS.find(([pattern]) => pattern.test(code))?.[1];
  if (fault === undefined) return error;
  return new IndexStorageError(
    `The index in ${folder} cannot be written (${code}): ${fault}, and ingest again. What was committed before is whole.`,
    { cause: error },
  );
}

function damaged(folder: string, cause: unknown): IndexDamagedError {
  return new IndexDamagedError(`The index in ${folder} is damaged and cannot be read. ${REBUILD_ADVICE}`, { cause });
}
