import { existsSync } from 'node:fs';
import type { IndexSettings } from '../passage-index.ts';
import { databaseFile } from './index-files.ts';
import { openForReading } from './open-database.ts';
import { asIndexError } from './storage-errors.ts';
import { type StoredSources, storedSources } from './stored-sources.ts';

/** What an index knows of the files it was made of, while nothing is written to it. */
export interface LocalSources extends StoredSources {
  close(): void;
}

/**
 * Opens the index of a folder to compare files with it; it need not exist. Nothing is locked.
 * @throws IndexMismatchError or IndexDamagedError
 */
export function openLocalSources(folder: string, settings: IndexSettings): LocalSources {
  const database = existsSync(databaseFile(folder)) ? openOrThrow(folder, settings) : undefined;
  if (!database) return { sources: async () => [], stored: async () => undefined, close: () => {} };
  return {
    ...storedSources(database),
    close: () => void database.close(),
  };
}

function openOrThrow(folder: string, settings: IndexSettings) {
  try {
    return openForReading(folder, settings);
  } catch (error) {
    throw asIndexError(error, folder);
  }
}
