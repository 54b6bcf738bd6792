import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { OwnDescription } from '../../types.ts';
import type { DocumentSource, RunRecord, SourceRecord } from '../passage-index.ts';

export interface SourceWriter {
  /** @param key of the document's row */
  put(key: number, source: DocumentSource): void;
  all(): SourceRecord[];
  own(id: string): OwnDescription | undefined;
  restamp(stamps: readonly { id: string; stamp: string }[]): void;
}

const ownSchema = z.object({
  title: z.string().optional(),
  metadata: z.record(z.string(), z.string()),
  isFrontMatter: z.boolean(),
  detectedLanguage: z.string(),
});

/** Statements about the files that documents came from. The caller wraps changes in a transaction. */
export function sourceWriter(database: Database.Database): SourceWriter {
  const put = database.prepare(
    `INSERT OR REPLACE INTO sources (document, size, stamp, settings_hash, own)
     VALUES (@key, @size, @stamp, @settingsHash, @own)`,
  );
  const all = database.prepare<[], SourceRecord>(
    `SELECT d.id, d.uri, d.content_hash AS contentHash, s.size, s.stamp, s.settings_hash AS settingsHash
     FROM documents d JOIN sources s ON s.document = d.key`,
  );
  const own = database
    .prepare<[string], string>('SELECT s.own FROM sources s JOIN documents d ON d.key = s.document WHERE d.id = ?')
    .pluck();
  const restamp = database.prepare(
    'UPDATE sources SET stamp = @stamp WHERE document = (SELECT key FROM documents WHERE id = @id)',
  );
  return {
    put: (key, source) => void put.run({ ...source, key, own: JSON.stringify(source.own) }),
    all: () => all.all(),
    own(id) {
      const stored = own.get(id);
      return stored === undefined ? undefined : ownSchema.parse(JSON.parse(stored));
    },
    restamp: (stamps) => {
      for (const stamp of stamps) restamp.run(stamp);
    },
  };
}

const runSchema = z.object({
  startedAt: z.string(),
  endedAt: z.string().optional(),
  failed: z.array(z.object({ path: z.string(), reason: z.string() })),
  error: z.string().optional(),
});

export function writeRun(database: Database.Database, run: RunRecord): void {
  database.prepare('INSERT OR REPLACE INTO last_run (id, record) VALUES (1, ?)').run(JSON.stringify(run));
}

/** How the last ingest went; undefined where none has been recorded. */
export function readRun(database: Database.Database): RunRecord | undefined {
  const record = database.prepare<[], string>('SELECT record FROM last_run').pluck().get();
  return record === undefined ? undefined : runSchema.parse(JSON.parse(record));
}
