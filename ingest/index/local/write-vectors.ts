import type Database from 'better-sqlite3';
import type { PendingWindow } from '../passage-index.ts';
import { toVectorBytes } from './vector-bytes.ts';

export interface VectorWriter {
  pendingWindows(limit: number): PendingWindow[];
  /** Stores a window's vector for it and for every window of the same text. A window that is gone by now is passed over. */
  store(windowId: number, vector: Float32Array, generation: number): void;
  /** Removes what is kept under the hashes that no window uses any more. */
  prune(hashes: Iterable<Buffer>): void;
}

/** Statements about vectors and the queue of texts that wait for theirs. The caller wraps changes in a transaction. */
export function vectorWriter(database: Database.Database): VectorWriter {
  const next = database.prepare<[number], PendingWindow>(
    `SELECT (SELECT min(w.id) FROM windows w WHERE w.embedding_hash = p.embedding_hash) AS id, p.embedding_text AS embeddingText
     FROM pending p ORDER BY p.id LIMIT ?`,
  );
  return {
    pendingWindows: (limit) => next.all(limit),
    store: vectorStorer(database),
    prune: vectorPruner(database),
  };
}

function vectorStorer(database: Database.Database): VectorWriter['store'] {
  const hashOf = database.prepare<[number], Buffer>('SELECT embedding_hash FROM windows WHERE id = ?').pluck();
  const insert = database.prepare('INSERT OR IGNORE INTO vectors (embedding_hash, vector) VALUES (?, ?)');
  const mark = database.prepare('UPDATE windows SET vectored = ? WHERE embedding_hash = ? AND vectored IS NULL');
  const dequeue = database.prepare('DELETE FROM pending WHERE embedding_hash = ?');
  return (windowId, vector, generation) => {
    const hash = hashOf.get(windowId);
    if (hash === undefined) return;
    insert.run(hash, toVectorBytes(vector));
    mark.run(generation, hash);
    dequeue.run(hash);
  };
}

function vectorPruner(database: Database.Database): VectorWriter['prune'] {
  const used = database.prepare<[Buffer]>('SELECT 1 FROM windows WHERE embedding_hash = ? LIMIT 1');
  const removeVector = database.prepare('DELETE FROM vectors WHERE embedding_hash = ?');
  const removePending = database.prepare('DELETE FROM pending WHERE embedding_hash = ?');
  return (hashes) => {
    for (const hash of hashes) {
      if (used.get(hash) !== undefined) continue;
      removeVector.run(hash);
      removePending.run(hash);
    }
  };
}
