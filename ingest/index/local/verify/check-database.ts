import type Database from 'better-sqlite3';

/** SQLite's own findings that are told; one damaged page makes hundreds. */
const MOST_FINDINGS = 10;

/** What SQLite finds wrong with the file itself and with references between rows. None of it can be mended. */
export function checkDatabase(database: Database.Database): string[] {
  const integrity = database.pragma(`integrity_check(${MOST_FINDINGS})`, { simple: false }) as {
    integrity_check: string;
  }[];
  const broken = integrity.map((row) => row.integrity_check).filter((text) => text !== 'ok');
  const references = database.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[];
  const dangling = references
    .slice(0, MOST_FINDINGS)
    .map(({ table, rowid, parent }) => `row ${rowid} of ${table} names a row of ${parent} that does not exist`);
  return [...broken, ...dangling];
}
