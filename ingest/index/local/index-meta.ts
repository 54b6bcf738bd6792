import type Database from 'better-sqlite3';
import { z } from 'zod';
import { IndexDamagedError, IndexMismatchError } from '../../errors.ts';
import type { IndexSettings } from '../passage-index.ts';
import { FORMAT_VERSION } from './schema.ts';

/** What mends an index that cannot be used as it is. */
export const REBUILD_ADVICE = 'Make it anew with: npm run ingest -- --rebuild DIR, where DIR is the documents folder.';

/** Settings that an index must have been made with; those left undefined may be anything. */
export type ExpectedSettings = { [Name in keyof IndexSettings]?: IndexSettings[Name] | undefined };

const metaRow = z
  .object({
    embedder_id: z.string(),
    dimension: z.int().positive(),
    passage_rules: z.string(),
    generation: z.int().nonnegative(),
    last_removal: z.int().nonnegative(),
  })
  .transform((row) => ({
    settings: { embedderId: row.embedder_id, dimension: row.dimension, passageRules: row.passage_rules },
    generation: row.generation,
    /** Generation of the last commit that took windows away. */
    lastRemoval: row.last_removal,
  }));

export type IndexMeta = z.output<typeof metaRow>;

/** A function that reads the row that every generation writes, of an index whose format has been checked. */
export function metaReader(database: Database.Database): () => IndexMeta {
  const statement = database.prepare('SELECT * FROM meta');
  return () => metaRow.parse(statement.get());
}

/** @throws IndexMismatchError where the index has another format version or was made with other settings */
export function checkSettings(database: Database.Database, folder: string, expected: ExpectedSettings): void {
  if (!hasMeta(database)) {
    throw new IndexDamagedError(`The database in ${folder} is not an index. ${REBUILD_ADVICE}`);
  }
  const format = database.prepare('SELECT format_version FROM meta').pluck().get();
  if (format !== FORMAT_VERSION) throw mismatch(folder, 'format version', { found: format, expected: FORMAT_VERSION });
  const { settings } = metaReader(database)();
  for (const [name, label] of LABELS) {
    const wanted = expected[name];
    if (wanted === undefined || wanted === settings[name]) continue;
    throw mismatch(folder, label, { found: settings[name], expected: wanted });
  }
}

function hasMeta(database: Database.Database): boolean {
  return database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'meta'").get() !== undefined;
}

const LABELS: [keyof IndexSettings, string][] = [
  ['embedderId', 'embedder'],
  ['dimension', 'vector dimension'],
  ['passageRules', 'passage rules'],
];

function mismatch(folder: string, label: string, sides: { found: unknown; expected: unknown }): IndexMismatchError {
  return new IndexMismatchError(
    `The index in ${folder} has ${label} ${sides.found}, and ${sides.expected} is expected. ${REBUILD_ADVICE}`,
  );
}
