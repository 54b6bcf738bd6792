import type Database from 'better-sqlite3';
import type { PassageWindow } from '../../../types.ts';
import type { StoredDocument } from '../../passage-index.ts';
import { documentQueries } from '../document-queries.ts';
import { embeddingHash } from '../embedding-hash.ts';

/** Cuts a stored document as the ingest does. */
export type CutDocument = (document: StoredDocument) => readonly { windows: readonly PassageWindow[] }[];

/**
 * Puts the texts of windows that neither have a vector nor wait for one into the queue. The text is not kept with a window: the document is cut
 * again for it. The caller wraps it in a transaction.
 * @returns ids of documents whose windows came out as others
 */
export function queueMissing(database: Database.Database, cut: CutDocument, embedderId: string): string[] {
  const missing = database.prepare<[], { id: string; hash: Buffer }>(
    `SELECT DISTINCT d.id, w.embedding_hash AS hash FROM windows w JOIN documents d ON d.key = w.document
     WHERE w.vectored IS NULL AND w.embedding_hash NOT IN (SELECT embedding_hash FROM pending)`,
  );
  const queue = database.prepare('INSERT OR IGNORE INTO pending (embedding_hash, embedding_text) VALUES (?, ?)');
  const { document } = documentQueries(database);
  const hashes = new Map<string, Buffer[]>();
  for (const { id, hash } of missing.all()) hashes.set(id, [...(hashes.get(id) ?? []), hash]);
  const lost: string[] = [];
  for (const [id, wanted] of hashes) {
    const stored = document(id, 'everything');
    const texts = new Map(stored ? cut(stored).flatMap((passage) => textsByHash(passage.windows, embedderId)) : []);
    for (const hash of wanted) {
      const text = texts.get(hash.toString('hex'));
      if (text !== undefined) queue.run(hash, text);
      else if (lost.at(-1) !== id) lost.push(id);
    }
  }
  return lost;
}

function textsByHash(windows: readonly PassageWindow[], embedderId: string): [string, string][] {
  return windows.map(({ embeddingText }) => [embeddingHash(embedderId, embeddingText).toString('hex'), embeddingText]);
}
