import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { IndexMissingError } from '../../../errors.ts';
import type { IndexSettings } from '../../passage-index.ts';
import { documentQueries } from '../document-queries.ts';
import { databaseFile } from '../index-files.ts';
import { checkSettings, metaReader, REBUILD_ADVICE } from '../index-meta.ts';
import { openForWriting } from '../open-database.ts';
import { forgetGraph, saveGraph } from '../save-graph.ts';
import { asIndexError } from '../storage-errors.ts';
import { acquireWriterLock } from '../writer-lock.ts';
import { checkDatabase } from './check-database.ts';
import { checkDocuments } from './check-documents.ts';
import { checkGraph } from './check-graph.ts';
import { checkTerms, isTermIndexConsistent, mendTerms, rebuildTermIndex } from './check-terms.ts';
import { checkVectors, mendVectors } from './check-vectors.ts';
import { checkWords, mendWords } from './check-words.ts';
import { type CutDocument, queueMissing } from './queue-missing.ts';
import type { Finding, Verification } from './verification.ts';

export interface VerifyOptions {
  folder: string;
  settings: IndexSettings;
  cut: CutDocument;
}

/**
 * Compares everything in an index with everything else in it, and mends what follows from the texts: full-text rows, words, the
 * queue of texts without a vector, the graph. No other writer may be open meanwhile; readers go on.
 *
 * @throws IndexMissingError, IndexLockedError, IndexMismatchError, IndexDamagedError or IndexStorageError
 */
export async function verifyLocalIndex({ folder, settings, cut }: VerifyOptions): Promise<Verification> {
  if (!existsSync(databaseFile(folder))) throw new IndexMissingError(folder);
  const lock = acquireWriterLock(folder);
  let database: Database.Database | undefined;
  try {
    database = openForWriting(folder);
    checkSettings(database, folder, settings);
    return await verify(database, { folder, settings, cut });
  } catch (error) {
    throw asIndexError(error, folder);
  } finally {
    database?.close();
    lock.release();
  }
}

async function verify(database: Database.Database, options: VerifyOptions): Promise<Verification> {
  // SQLite checks the inverted index with the rest, but this part of it can be mended
  const inverted = verifyTermIndex(database);
  const broken = checkDatabase(database).map((what) => ({ what, isMended: false, advice: REBUILD_ADVICE }));
  // what the database says of the rest means nothing then
  const findings = [...inverted, ...(broken.length > 0 ? broken : await verifyContent(database, options))];
  const { documents, passages, windows, vectors } = documentQueries(database).status('everything');
  const pending = database.prepare<[], number>('SELECT count(*) FROM pending').pluck().get() ?? 0;
  return { findings, documents, passages, windows, vectors, pending };
}

async function verifyContent(
  database: Database.Database,
  { folder, settings, cut }: VerifyOptions,
): Promise<Finding[]> {
  const mend = (change: (generation: number) => void): void => inNextGeneration(database, change);
  const unread = verifyDocuments(database);
  const terms = verifyTerms(database, mend);
  const words = verifyWords(database, settings.dimension, mend);
  const vectors = verifyVectors(database, { settings, cut, mend });
  return [...unread, ...terms, ...words, ...vectors, ...(await verifyGraph(database, folder, settings.dimension))];
}

type Mend = (change: (generation: number) => void) => void;

function inNextGeneration(database: Database.Database, change: (generation: number) => void): void {
  const readMeta = metaReader(database);
  const run = database.transaction(() => {
    const generation = readMeta().generation + 1;
    change(generation);
    // readers let go of what they hold of windows whose vector was none
    database.prepare('UPDATE meta SET generation = ?, last_removal = ?').run(generation, generation);
  });
  run.immediate();
}

function verifyDocuments(database: Database.Database): Finding[] {
  return [...checkDocuments(database)].map(({ id, uri, faults }) => {
    readAgain(database, id);
    return { what: `${uri}: ${faults.join('; ')}`, isMended: false, advice: READ_AGAIN };
  });
}

const READ_AGAIN = 'Take it in again with: npm run ingest -- DIR, where DIR is the documents folder.';

/** The next ingest finds neither the file nor its content as it was. */
function readAgain(database: Database.Database, id: string): void {
  database.prepare("UPDATE sources SET stamp = '' WHERE document = (SELECT key FROM documents WHERE id = ?)").run(id);
  database.prepare("UPDATE documents SET content_hash = '' WHERE id = ?").run(id);
}

function verifyTermIndex(database: Database.Database): Finding[] {
  if (isTermIndexConsistent(database)) return [];
  rebuildTermIndex(database);
  return [{ what: 'The full-text index was at odds with itself', isMended: true }];
}

function verifyTerms(database: Database.Database, mend: Mend): Finding[] {
  const faults = checkTerms(database);
  const { wrong, orphans } = faults;
  if (wrong.length + orphans.length === 0) return [];
  mend(() => mendTerms(database, faults));
  const rows = `${wrong.length} rows of the full-text index were wrong or missing, ${orphans.length} stood for no passage`;
  return [{ what: rows, isMended: true }];
}

function verifyWords(database: Database.Database, dimension: number, mend: Mend): Finding[] {
  const faults = checkWords(database, dimension);
  const { missing, orphans, unusable } = faults;
  if (missing.size + orphans.length + unusable.length === 0) return [];
  mend(() => mendWords(database, faults));
  const counts = `${missing.size} words were missing, ${orphans.length} stood in no passage, ${unusable.length} vectors of words were none`;
  return [{ what: `${counts}; what has no vector waits for the next ingest`, isMended: true }];
}

function verifyVectors(
  database: Database.Database,
  { settings, cut, mend }: Pick<VerifyOptions, 'settings' | 'cut'> & { mend: Mend },
): Finding[] {
  const faults = checkVectors(database, settings.dimension);
  const { unusable, missing, orphans } = faults;
  if (unusable.length + missing.length + orphans === 0) return [];
  const lost: string[] = [];
  mend((generation) => {
    mendVectors(database, faults, generation);
    lost.push(...queueMissing(database, cut, settings.embedderId));
    for (const id of lost) readAgain(database, id);
  });
  const counts = `${unusable.length} vectors were none, ${missing.length} texts lacked theirs, ${orphans} belonged to no window`;
  const mended = { what: `${counts}; what is missing waits for the next ingest`, isMended: true };
  return [
    mended,
    ...lost.map((id) => ({ what: `${id}: its windows cannot be made again`, isMended: false, advice: READ_AGAIN })),
  ];
}

async function verifyGraph(database: Database.Database, folder: string, dimension: number): Promise<Finding[]> {
  const reason = checkGraph(database, folder, dimension);
  if (reason === undefined) return [];
  forgetGraph(database);
  await saveGraph(database, folder);
  return [{ what: `The graph was made anew: ${reason}`, isMended: true }];
}
