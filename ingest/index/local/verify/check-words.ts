import type Database from 'better-sqlite3';
import { shortestForms, wordWriter } from '../write-words.ts';

export interface WordFaults {
  /** Terms of words that passages hold and that are not listed. */
  missing: Set<string>;
  /** Listed terms that no passage holds. */
  orphans: string[];
  /** Terms whose vector is none. */
  unusable: string[];
}

/** Compares the words with the documents and their full-text index. Everything here can be mended. */
export function checkWords(database: Database.Database, dimension: number): WordFaults {
  const listed = new Set(database.prepare<[], string>('SELECT term FROM words').pluck().all());
  const held = new Set(database.prepare<[], string>('SELECT term FROM passage_vocabulary').pluck().all());
  const missing = new Set<string>();
  for (const document of documentsOf(database))
    for (const term of shortestForms(document).keys()) if (held.has(term) && !listed.has(term)) missing.add(term);
  const vectors = database.prepare<[], { term: string; vector: Buffer }>(
    'SELECT term, vector FROM words WHERE vector IS NOT NULL',
  );
  return {
    missing,
    orphans: [...listed].filter((term) => !held.has(term)),
    unusable: vectors.all().flatMap(({ term, vector }) => (vector.length === dimension ? [] : [term])),
  };
}

/** Lists what is missing and takes away what is wrong; the next ingest embeds it. The caller wraps it in a transaction. */
export function mendWords(database: Database.Database, { missing, orphans, unusable }: WordFaults): void {
  const words = wordWriter(database);
  const forget = database.prepare('UPDATE words SET vector = NULL, vectored = NULL WHERE term = ?');
  for (const term of unusable) forget.run(term);
  const listed = missing.size > 0 ? [...documentsOf(database)].map(words.note) : [];
  words.settle([new Map(orphans.map((term) => [term, '']))], listed);
}

/** One after another, though each is read while others are written. */
function* documentsOf(database: Database.Database): Generator<{ title: string; text: string }> {
  const keys = database.prepare<[], number>('SELECT key FROM documents').pluck().all();
  const find = database.prepare<[number], { title: string; text: string }>(
    'SELECT title, text FROM documents WHERE key = ?',
  );
  for (const key of keys) {
    const document = find.get(key);
    if (document) yield document;
  }
}
