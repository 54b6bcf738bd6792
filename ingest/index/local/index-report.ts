import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { IndexMissingError } from '../../errors.ts';
import type { IndexStatus, RunRecord } from '../passage-index.ts';
import { documentQueries } from './document-queries.ts';
import { databaseFile } from './index-files.ts';
import { metaReader } from './index-meta.ts';
import { openForReading } from './open-database.ts';
import { asIndexError } from './storage-errors.ts';
import { readRun } from './write-sources.ts';

/** What an index holds, for the person who keeps it. */
export interface IndexReport extends IndexStatus {
  folder: string;
  embedderId: string;
  /** Documents by their audience: several names stand together, in order, with commas between them. */
  byAudience: Record<string, number>;
  byMediaType: Record<string, number>;
  /** Bytes of all files of the index. */
  bytes: number;
  lastRun?: RunRecord;
}

/**
 * Reads what an index holds. Nothing is locked: an ingest may run meanwhile.
 * @throws IndexMissingError, IndexMismatchError or IndexDamagedError
 */
export function readIndexReport(folder: string): IndexReport {
  const database = existsSync(databaseFile(folder)) ? openOrThrow(folder) : undefined;
  if (!database) throw new IndexMissingError(folder);
  try {
    return database.transaction(() => report(database, folder))();
  } catch (error) {
    throw asIndexError(error, folder);
  } finally {
    database.close();
  }
}

function openOrThrow(folder: string): Database.Database | undefined {
  try {
    return openForReading(folder, {});
  } catch (error) {
    throw asIndexError(error, folder);
  }
}

function report(database: Database.Database, folder: string): IndexReport {
  const lastRun = readRun(database);
  return {
    folder,
    embedderId: metaReader(database)().settings.embedderId,
    ...documentQueries(database).status('everything'),
    byAudience: counts(database, BY_AUDIENCE),
    byMediaType: counts(database, 'SELECT media_type, count(*) FROM documents GROUP BY 1 ORDER BY 1'),
    bytes: bytesIn(folder),
    ...(lastRun && { lastRun }),
  };
}

const BY_AUDIENCE = `
  SELECT names, count(*) FROM (
    SELECT group_concat(name, ', ' ORDER BY name) AS names FROM document_audience GROUP BY document
  ) GROUP BY 1 ORDER BY 1`;

function counts(database: Database.Database, sql: string): Record<string, number> {
  return Object.fromEntries(database.prepare<[], [string, number]>(sql).raw().all());
}

function bytesIn(folder: string): number {
  return readdirSync(folder).reduce(
    (sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}
