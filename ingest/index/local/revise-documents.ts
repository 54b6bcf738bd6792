import type Database from 'better-sqlite3';
import type { DocumentRevision } from '../passage-index.ts';
import { sourceWriter } from './write-sources.ts';

/**
 * A function that changes in place what is said about a document. Its passages, windows and vectors stay as they are, so that neither
 * the embedder nor the graph has anything to do. The caller wraps it in a transaction.
 */
export function documentReviser(database: Database.Database): (revision: DocumentRevision, generation: number) => void {
  const keyOf = database.prepare<[string], number>('SELECT key FROM documents WHERE id = ?').pluck();
  const update = database.prepare(
    'UPDATE documents SET id = @id, uri = @uri, metadata = @metadata, modified_at = @modifiedAt WHERE key = @key',
  );
  const forgetAudience = database.prepare('DELETE FROM document_audience WHERE document = ?');
  const insertName = database.prepare(
    'INSERT OR IGNORE INTO document_audience (document, name, position) VALUES (?, ?, ?)',
  );
  // a reader holds the audience of windows in memory: it looks at those again that count as new
  const announce = database.prepare('UPDATE windows SET vectored = ? WHERE document = ? AND vectored IS NOT NULL');
  const sources = sourceWriter(database);
  return ({ id, document, source }, generation) => {
    const key = keyOf.get(id);
    if (key === undefined) return;
    const { audience, metadata, uri, modifiedAt } = document;
    update.run({ key, id: document.id, uri, modifiedAt, metadata: JSON.stringify(metadata) });
    forgetAudience.run(key);
    for (const [position, name] of audience.entries()) insertName.run(key, name, position);
    announce.run(generation, key);
    sources.put(key, source);
  };
}
