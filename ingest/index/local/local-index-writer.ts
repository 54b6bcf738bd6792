import type Database from 'better-sqlite3';
import type { IndexSettings, PassageIndexWriter, RunRecord } from '../passage-index.ts';
import { documentsCommit, glossaryCommit, vectorsCommit, wordVectorsCommit } from './commit-changes.ts';
import { documentQueries } from './document-queries.ts';
import { readGraphRow } from './graph-file.ts';
import { removeGraphFiles, removeIndexFiles } from './index-files.ts';
import { checkSettings } from './index-meta.ts';
import { isEmpty, openForWriting } from './open-database.ts';
import { graphKeeper } from './save-graph.ts';
import { createSchema } from './schema.ts';
import { asIndexError } from './storage-errors.ts';
import { storedSources } from './stored-sources.ts';
import { sourceWriter, writeRun } from './write-sources.ts';
import { vectorWriter } from './write-vectors.ts';
import { wordWriter } from './write-words.ts';
import { acquireWriterLock, type WriterLock } from './writer-lock.ts';

export interface LocalIndexWriterOptions {
  /** Folder of the index; created where it is missing. */
  folder: string;
  settings: IndexSettings;
  /** Deletes an index that is there and begins an empty one. Default: false. */
  rebuild?: boolean;
}

/**
 * Opens the index of a folder for writing, or begins one.
 *
 * @throws IndexLockedError while another writer is open
 * @throws IndexMismatchError where the index was made with other settings or by another version
 * @throws IndexDamagedError where the file is no index
 * @throws IndexStorageError where the folder cannot be written; every method of the writer may throw it as well
 */
export async function openLocalIndexWriter(options: LocalIndexWriterOptions): Promise<PassageIndexWriter> {
  const { folder, settings } = options;
  const lock = lockFor(folder);
  try {
    if (options.rebuild) removeIndexFiles(folder);
    const database = openChecked(folder, settings);
    // what a save that was cut short left behind
    removeGraphFiles(folder, readGraphRow(database)?.file);
    return writerOn({ database, folder, settings, onClose: () => lock.release() });
  } catch (error) {
    lock.release();
    throw asIndexError(error, folder);
  }
}

function lockFor(folder: string): WriterLock {
  try {
    return acquireWriterLock(folder);
  } catch (error) {
    throw asIndexError(error, folder);
  }
}

function openChecked(folder: string, settings: IndexSettings): Database.Database {
  const database = openForWriting(folder);
  try {
    if (isEmpty(database)) createSchema(database, settings);
    checkSettings(database, folder, settings);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

interface WriterParts {
  database: Database.Database;
  folder: string;
  settings: IndexSettings;
  onClose: () => void;
}

function writerOn({ database, folder, settings, onClose }: WriterParts): PassageIndexWriter {
  const queries = documentQueries(database);
  const vectors = vectorWriter(database);
  const stored = storedSources(database);
  const commitDocuments = documentsCommit(database, settings);
  const commitVectors = vectorsCommit(database, settings);
  const restamp = database.transaction(sourceWriter(database).restamp);
  const forgetReleased = database.transaction(vectors.forgetReleased);
  const graph = graphKeeper(database, folder);
  const guard = guardOf(folder);
  return {
    status: guard(() => queries.status('everything')),
    documents: guard(() => queries.documents('everything')),
    sources: guard(stored.sources),
    stored: guard(stored.stored),
    commitDocuments: guard(commitDocuments),
    pendingWindows: guard((limit: number) => vectors.pendingWindows(limit)),
    commitVectors: guard((list: { windowId: number; vector: Float32Array }[]) => {
      commitVectors(list);
      graph.collect(list);
    }),
    pendingWords: guard(wordWriter(database).pendingWords),
    commitWordVectors: guard(wordVectorsCommit(database, settings)),
    replaceGlossary: guard(glossaryCommit(database)),
    restamp: guard((stamps) => restamp.immediate(stamps)),
    forgetReleased: guard(() => forgetReleased.immediate()),
    recordRun: guard((run: RunRecord) => writeRun(database, run)),
    saveGraph: guard(graph.save),
    async close() {
      database.close();
      onClose();
    },
  };
}

/** Errors of the disk come from anywhere: each call tells them in the same words. */
function guardOf(folder: string) {
  return <Parameters extends unknown[], Result>(call: (...parameters: Parameters) => Result | Promise<Result>) =>
    async (...parameters: Parameters): Promise<Result> => {
      try {
        return await call(...parameters);
      } catch (error) {
        throw asIndexError(error, folder);
      }
    };
}
