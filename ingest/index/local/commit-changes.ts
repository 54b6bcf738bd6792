import type Database from 'better-sqlite3';
import type { DocumentChange, IndexSettings, WordVector } from '../passage-index.ts';
import { metaReader } from './index-meta.ts';
import { documentReviser } from './revise-documents.ts';
import { checkVector } from './vector-bytes.ts';
import { aliasWriter } from './write-aliases.ts';
import { documentWriter } from './write-documents.ts';
import { vectorWriter } from './write-vectors.ts';
import { wordWriter } from './write-words.ts';

/** A function that commits a change of documents as one generation. */
export function documentsCommit(database: Database.Database, settings: IndexSettings) {
  const readMeta = metaReader(database);
  const advance = database.prepare(
    'UPDATE meta SET generation = @generation, last_removal = iif(@removed, @generation, last_removal)',
  );
  const countRemoved = database.prepare('UPDATE graph SET removed = removed + ?');
  const vectors = vectorWriter(database);
  const words = wordWriter(database);
  let generation = 0;
  const documents = documentWriter(database, settings.embedderId, () => generation);
  const revise = documentReviser(database);
  const commit = database.transaction((change: DocumentChange): number => {
    generation = readMeta().generation + 1;
    const replaced = [...change.remove, ...change.put.map(({ document }) => document.id)];
    const gone = replaced.map(words.formsOf);
    const removed = replaced.map(documents.remove);
    for (const revision of change.revise ?? []) revise(revision, generation);
    for (const put of change.put) documents.insert(put);
    const come = change.put.map(({ document }) => words.note(document));
    words.settle(gone, come);
    const hashes = removed.flatMap((windows) => windows.hashes);
    vectors.release(hashes);
    countRemoved.run(removed.reduce((sum, { vectored }) => sum + vectored, 0));
    advance.run({ generation, removed: hashes.length > 0 ? 1 : 0 });
    return hashes.length;
  });
  return (change: DocumentChange): void => {
    // The journal still holds the pages as they were before they were wiped: deleted is gone from it as well.
    if (commit.immediate(change) > 0) database.pragma('wal_checkpoint(TRUNCATE)');
  };
}

/** A function that commits the glossary of the collection as one generation, where it is another than before. */
export function glossaryCommit(database: Database.Database) {
  const aliases = aliasWriter(database);
  const advance = database.prepare('UPDATE meta SET generation = generation + 1');
  const commit = database.transaction((lists: readonly (readonly string[])[]) => {
    if (aliases.replaceGlossary(lists)) advance.run();
  });
  return (lists: readonly (readonly string[])[]): void => commit.immediate(lists);
}

/** A function that commits vectors as one generation. */
export function vectorsCommit(database: Database.Database, settings: IndexSettings) {
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

/** A function that commits vectors of words as one generation. */
export function wordVectorsCommit(database: Database.Database, settings: IndexSettings) {
  const readMeta = metaReader(database);
  const advance = database.prepare('UPDATE meta SET generation = ?');
  const words = wordWriter(database);
  const commit = database.transaction((list: readonly WordVector[]) => {
    const generation = readMeta().generation + 1;
    for (const { term, vector } of list) words.store(term, vector, generation);
    advance.run(generation);
  });
  return (list: readonly WordVector[]): void => {
    for (const { vector } of list) checkVector(vector, settings.dimension);
    commit.immediate(list);
  };
}
