import type Database from 'better-sqlite3';
import type { PendingWindow } from '../passage-index.ts';
import { toVectorBytes } from './vector-bytes.ts';

export interface VectorWriter {
  pendingWindows(limit: number): PendingWindow[];
  /** Stores a window's vector for it and for every window of the same text. A window that is gone by now is passed over. */
  store(windowId: number, vector: Float32Array, generation: number): void;
  /** Takes the hashes that no window uses any more out of the queue, and notes their vectors as released. */
  release(hashes: Iterable<Buffer>): void;
  /** Removes the released vectors that no window has come to use again. */
  forgetReleased(): void;
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
    release: vectorReleaser(database),
    forgetReleased: () => database.exec(FORGET_RELEASED),
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

function vectorReleaser(database: Database.Database): VectorWriter['release'] {
  const used = database.prepare<[Buffer]>('SELECT 1 FROM windows WHERE embedding_hash = ? LIMIT 1');
  const dequeue = database.prepare('DELETE FROM pending WHERE embedding_hash = ?');
  const note = database.prepare(
    'INSERT OR IGNORE INTO released SELECT embedding_hash FROM vectors WHERE embedding_hash = ?',
  );
  return (hashes) => {
    for (const hash of hashes) {
      if (used.get(hash) !== undefined) continue;
      dequeue.run(hash);
      note.run(hash);
    }
  };
}

const FORGET_RELEASED = `
  DELETE FROM vectors WHERE embedding_hash IN (
    SELECT embedding_hash FROM released EXCEPT SELECT embedding_hash FROM windows
  );
  DELETE FROM released;
`;
