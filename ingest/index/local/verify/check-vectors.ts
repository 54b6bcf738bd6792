import type Database from 'better-sqlite3';
import { fromVectorBytes } from '../vector-bytes.ts';

/** Vectors are stored at unit length in 32-bit floats: rounding leaves them this near to it. */
const LENGTH_TOLERANCE = 1e-3;

export interface VectorFaults {
  /** Rows of vectors that are none. */
  unusable: Buffer[];
  /** Hashes that a window stands under, without a vector and without a place in the queue. */
  missing: Buffer[];
  /** Vectors and waiting texts that belong to no window, though nothing was just taken away. */
  orphans: number;
}

/** Compares windows, vectors and the queue of texts that wait for theirs. Everything here can be mended. */
export function checkVectors(database: Database.Database, dimension: number): VectorFaults {
  const unusable: Buffer[] = [];
  const vectors = database.prepare<[], { embedding_hash: Buffer; vector: Buffer }>(
    'SELECT embedding_hash, vector FROM vectors',
  );
  for (const { embedding_hash, vector } of vectors.iterate()) {
    if (!isUsable(vector, dimension)) unusable.push(embedding_hash);
  }
  const missing = database.prepare<[], Buffer>(MISSING).pluck().all();
  const orphans = database.prepare<[], number>(`SELECT count(*) FROM (${ORPHANS})`).pluck().get() ?? 0;
  return { unusable, missing, orphans };
}

/**
 * Takes away what is no vector and what belongs to no window, and says of each window whether it has its vector. The caller wraps it in a
 * transaction, and queues what is missing afterwards.
 */
export function mendVectors(database: Database.Database, { unusable }: VectorFaults, generation: number): void {
  const remove = database.prepare('DELETE FROM vectors WHERE embedding_hash = ?');
  for (const hash of unusable) remove.run(hash);
  database.exec(`
    DELETE FROM vectors WHERE embedding_hash IN (SELECT embedding_hash FROM (${ORPHANS}));
    DELETE FROM pending WHERE embedding_hash NOT IN (SELECT embedding_hash FROM windows);
    DELETE FROM pending WHERE embedding_hash IN (SELECT embedding_hash FROM vectors);
    UPDATE windows SET vectored = NULL WHERE embedding_hash NOT IN (SELECT embedding_hash FROM vectors);
  `);
  database
    .prepare(
      'UPDATE windows SET vectored = ? WHERE vectored IS NULL AND embedding_hash IN (SELECT embedding_hash FROM vectors)',
    )
    .run(generation);
}

/** Windows whose mark and vector are at odds, and those that neither have a vector nor wait for one. */
const MISSING = `
  SELECT DISTINCT w.embedding_hash FROM windows w LEFT JOIN vectors v ON v.embedding_hash = w.embedding_hash
  WHERE (v.id IS NULL) <> (w.vectored IS NULL)
     OR (v.id IS NULL AND NOT EXISTS (SELECT 1 FROM pending p WHERE p.embedding_hash = w.embedding_hash))`;

const ORPHANS = `
  SELECT embedding_hash FROM vectors
  WHERE embedding_hash NOT IN (SELECT embedding_hash FROM windows)
    AND embedding_hash NOT IN (SELECT embedding_hash FROM released)
  UNION
  SELECT embedding_hash FROM pending
  WHERE embedding_hash NOT IN (SELECT embedding_hash FROM windows)
     OR embedding_hash IN (SELECT embedding_hash FROM vectors)`;

function isUsable(bytes: Buffer, dimension: number): boolean {
  if (bytes.length !== dimension * 4) return false;
  const squares = fromVectorBytes(bytes).reduce((sum, component) => sum + component * component, 0);
  // a vector of zeros is one that an embedder gave for nothing to say
  return squares === 0 || Math.abs(Math.sqrt(squares) - 1) <= LENGTH_TOLERANCE;
}
