import type Database from 'better-sqlite3';
import type { DocumentChange, IndexSettings, PassageIndexWriter } from '../passage-index.ts';
import { documentQueries } from './document-queries.ts';
import { removeIndexFiles } from './index-files.ts';
import { checkSettings, metaReader } from './index-meta.ts';
import { asIndexError, isEmpty, openForWriting } from './open-database.ts';
import { saveGraph } from './save-graph.ts';
import { createSchema } from './schema.ts';
import { checkVector } from './vector-bytes.ts';
import { documentWriter } from './write-documents.ts';
import { vectorWriter } from './write-vectors.ts';
import { acquireWriterLock } from './writer-lock.ts';

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
 */
export async function openLocalIndexWriter(options: LocalIndexWriterOptions): Promise<PassageIndexWriter> {
  const { folder, settings } = options;
  const lock = acquireWriterLock(folder);
  try {
    if (options.rebuild) removeIndexFiles(folder);
    const database = openChecked(folder, settings);
    return writerOn({ database, folder, settings, onClose: () => lock.release() });
  } catch (error) {
    lock.release();
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
  const commitDocuments = documentsCommit(database, settings);
  const commitVectors = vectorsCommit(database, settings);
  return {
    status: async () => queries.status('everything'),
    documents: async () => queries.documents('everything'),
    commitDocuments: async (change) => commitDocuments(change),
    pendingWindows: async (limit) => vectors.pendingWindows(limit),
    commitVectors: async (list) => commitVectors(list),
    saveGraph: () => saveGraph(database, folder),
    async close() {
      database.close();
      onClose();
    },
  };
}

function documentsCommit(database: Database.Database, settings: IndexSettings) {
  const readMeta = metaReader(database);
  const advance = database.prepare(
    'UPDATE meta SET generation = @generation, last_removal = iif(@removed, @generation, last_removal)',
  );
  const vectors = vectorWriter(database);
  let generation = 0;
  const documents = documentWriter(database, settings.embedderId, () => generation);
  const commit = database.transaction((change: DocumentChange): number => {
    generation = readMeta().generation + 1;
    const released = [...change.remove, ...change.put.map(({ document }) => document.id)].flatMap(documents.remove);
    for (const { document, passages } of change.put) documents.insert(document, passages);
    vectors.prune(released);
    advance.run({ generation, removed: released.length > 0 ? 1 : 0 });
    return released.length;
  });
  return (change: DocumentChange): void => {
    // The journal still holds the pages as they were before they were wiped: deleted is gone from it as well.
    if (commit.immediate(change) > 0) database.pragma('wal_checkpoint(TRUNCATE)');
  };
}

function vectorsCommit(database: Database.Database, settings: IndexSettings) {
  const readMeta = metaReader(database);
  const advance = database.prepare('UPDATE meta SET generation = ?');
  const vectors = vectorWriter(database);
  const commit = database.transaction((list: { windowId: number; vector: Float32Array }[]) => {
    const generation = readMeta().generation + 1;
    for (const { windowId, vector } of list) vectors.store(windowId, vector, generation);
    advance.run(generation);
  });
  return (list: { windowId: number; vector: Float32Array }[]): void => {
    for (const { vector } of list) checkVector(vector, settings.dimension);
    commit.immediate(list);
  };
}
