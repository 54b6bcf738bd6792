import type Database from 'better-sqlite3';
import type { Passage, SourceDocument } from '../../types.ts';
import { normaliseTerms } from '../normalise-terms.ts';
import { embeddingHash } from './embedding-hash.ts';

export interface DocumentWriter {
  /** Stores a document with its passages; none of the same id may be stored. */
  insert(document: SourceDocument, passages: Passage[]): void;
  /** Removes a document and everything of it, and returns the hashes of the vectors that it used. */
  remove(id: string): Buffer[];
}

/** Statements that put documents and take them away. The caller wraps them in a transaction. */
export function documentWriter(
  database: Database.Database,
  embedderId: string,
  generation: () => number,
): DocumentWriter {
  const insertRow = documentInserter(database);
  const insertPassage = passageInserter(database);
  const insertWindow = windowInserter(database, embedderId, generation);
  return {
    remove: documentRemover(database),
    insert(document, passages) {
      const key = insertRow(document, passages);
      const titleTerms = joinedTerms(document.title);
      for (const passage of passages) {
        const text = document.text.slice(passage.start, passage.end);
        const passageId = insertPassage({ key, passage, text, titleTerms });
        for (const window of passage.windows) insertWindow({ key, passageId, window });
      }
    },
  };
}

function joinedTerms(text: string): string {
  return normaliseTerms(text).join(' ');
}

function documentInserter(database: Database.Database) {
  const insert = database.prepare(
    `INSERT INTO documents (id, title, uri, media_type, language, content_hash, modified_at, passages, windows, headings, pages, metadata, text)
     VALUES (@id, @title, @uri, @mediaType, @language, @contentHash, @modifiedAt, @passages, @windows, @headings, @pages, @metadata, @text)`,
  );
  const insertName = database.prepare(
    'INSERT OR IGNORE INTO document_audience (document, name, position) VALUES (?, ?, ?)',
  );
  return (document: SourceDocument, passages: Passage[]): number => {
    const { id, title, uri, mediaType, language, contentHash, modifiedAt, text } = document;
    const { lastInsertRowid } = insert.run({
      ...{ id, title, uri, mediaType, language, contentHash, modifiedAt, text },
      passages: passages.length,
      windows: passages.reduce((sum, passage) => sum + passage.windows.length, 0),
      headings: JSON.stringify(document.headings),
      pages: JSON.stringify(document.pages),
      metadata: JSON.stringify(document.metadata),
    });
    const key = Number(lastInsertRowid);
    for (const [position, name] of document.audience.entries()) insertName.run(key, name, position);
    return key;
  };
}

function passageInserter(database: Database.Database) {
  const insert = database.prepare(
    `INSERT INTO passages (document, ordinal, start, "end", page, heading_path, sentences, text)
     VALUES (@document, @ordinal, @start, @end, @page, @headingPath, @sentences, @text)`,
  );
  const insertTerms = database.prepare('INSERT INTO passage_terms (rowid, title, headings, text) VALUES (?, ?, ?, ?)');
  return (input: { key: number; passage: Passage; text: string; titleTerms: string }): number => {
    const { passage, text } = input;
    const { lastInsertRowid } = insert.run({
      document: input.key,
      ordinal: passage.ordinal,
      start: passage.start,
      end: passage.end,
      page: passage.page ?? null,
      headingPath: JSON.stringify(passage.headingPath),
      sentences: JSON.stringify(passage.sentences.map((sentence) => [sentence.start, sentence.end])),
      text,
    });
    insertTerms.run(lastInsertRowid, input.titleTerms, joinedTerms(passage.headingPath.join('\n')), joinedTerms(text));
    return Number(lastInsertRowid);
  };
}

function windowInserter(database: Database.Database, embedderId: string, generation: () => number) {
  const known = database.prepare('SELECT 1 FROM vectors WHERE embedding_hash = ?');
  const insert = database.prepare(
    `INSERT INTO windows (document, passage, start, "end", language, embedding_hash, vectored)
     VALUES (@document, @passage, @start, @end, @language, @hash, @vectored)`,
  );
  const queue = database.prepare('INSERT OR IGNORE INTO pending (embedding_hash, embedding_text) VALUES (?, ?)');
  return (input: { key: number; passageId: number; window: Passage['windows'][number] }): void => {
    const { start, end, language, embeddingText } = input.window;
    const hash = embeddingHash(embedderId, embeddingText);
    const vectored = known.get(hash) === undefined ? null : generation();
    insert.run({ document: input.key, passage: input.passageId, start, end, language, hash, vectored });
    if (vectored === null) queue.run(hash, embeddingText);
  };
}

function documentRemover(database: Database.Database) {
  const hashes = database
    .prepare<[string], Buffer>(
      'SELECT DISTINCT embedding_hash FROM windows WHERE document = (SELECT key FROM documents WHERE id = ?)',
    )
    .pluck();
  const removeTerms = database.prepare(
    'DELETE FROM passage_terms WHERE rowid IN (SELECT p.id FROM passages p JOIN documents d ON d.key = p.document WHERE d.id = ?)',
  );
  // Passages, windows and audience go with it: their foreign keys cascade.
  const removeRow = database.prepare('DELETE FROM documents WHERE id = ?');
  return (id: string): Buffer[] => {
    const released = hashes.all(id);
    removeTerms.run(id);
    removeRow.run(id);
    return released;
  };
}
