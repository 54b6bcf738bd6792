import type Database from 'better-sqlite3';
import { type IndexMeta, metaReader } from './index-meta.ts';
import type { NearestWindows } from './nearest-windows.ts';
import { fromVectorBytes } from './vector-bytes.ts';

interface WindowRow {
  id: number;
  language: string;
  document: number;
  embedding_hash: Buffer;
}

/**
 * A function that brings the windows in memory to the generation that the open transaction sees, and returns what the index
 * says of that generation. Only what changed since the last call is read, a new audience included, unless windows were taken away: then all
 * ids are gone through, but vectors are read of new ones only.
 */
export function liveWindowSource(database: Database.Database, nearest: NearestWindows): () => IndexMeta {
  const readMeta = metaReader(database);
  const addNew = newWindowAdder(database, nearest);
  const allIds = database.prepare<[], number>('SELECT id FROM windows WHERE vectored IS NOT NULL').pluck();
  let known = 0;
  return () => {
    const meta = readMeta();
    if (meta.generation === known) return meta;
    addNew(known);
    if (meta.lastRemoval > known) nearest.keepOnly(new Set(allIds.all()));
    known = meta.generation;
    return meta;
  };
}

function newWindowAdder(database: Database.Database, nearest: NearestWindows): (since: number) => void {
  const newer = database.prepare<[number], WindowRow>(
    'SELECT id, language, document, embedding_hash FROM windows WHERE vectored > ?',
  );
  const vectorOf = database.prepare<[Buffer], Buffer>('SELECT vector FROM vectors WHERE embedding_hash = ?').pluck();
  const namesOf = database.prepare<[number], string>('SELECT name FROM document_audience WHERE document = ?').pluck();
  return (since) => {
    const audiences = new Map<number, string[]>();
    for (const { id, language, document, embedding_hash } of newer.iterate(since)) {
      const bytes = vectorOf.get(embedding_hash);
      if (bytes === undefined) continue;
      const audience = audiences.get(document) ?? namesOf.all(document);
      audiences.set(document, audience);
      nearest.add({ id, language, document, audience, vector: fromVectorBytes(bytes) });
    }
  };
}
