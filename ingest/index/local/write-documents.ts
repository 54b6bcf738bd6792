import type Database from 'better-sqlite3';
import type { Passage, SourceDocument } from '../../types.ts';
import type { DocumentChange } from '../passage-index.ts';
import { embeddingHash } from './embedding-hash.ts';
import { joinedTerms, textTerms } from './passage-terms.ts';
import { storedSpan } from './stored-spans.ts';
import { aliasWriter } from './write-aliases.ts';
import { sourceWriter } from './write-sources.ts';

export interface DocumentWriter {
  /** Stores a document with its passages; none of the same id may be stored. */
  insert(put: DocumentChange['put'][number]): void;
  /** Removes a document and everything of it but its vectors. */
  remove(id: string): RemovedWindows;
}

export interface RemovedWindows {
  /** Hashes of the vectors that the document used or waited for. */
  hashes: Buffer[];
  /** Its windows that had their vector. */
  vectored: number;
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
  const sources = sourceWriter(database);
  const aliases = aliasWriter(database);
  return {
    remove: documentRemover(database),
    insert({ document, passages, source }) {
      const key = insertRow(document, passages);
      sources.put(key, source);
      aliases.harvest(key, document.text, passages);
      const titleTerms = joinedTerms(document.title);
      for (const passage of passages) {
        const text = document.text.slice(passage.start, passage.end);
        const passageId = insertPassage({ key, passage, text, titleTerms });
        for (const window of passage.windows) insertWindow({ key, passageId, window });
      }
    },
  };
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
    `INSERT INTO passages (document, ordinal, start, "end", page, role, heading_path, speaker, sentences, text)
     VALUES (@document, @ordinal, @start, @end, @page, @role, @headingPath, @speaker, @sentences, @text)`,
  );
  const insertTerms = database.prepare(
    'INSERT INTO passage_terms (rowid, title, headings, speaker, text) VALUES (?, ?, ?, ?, ?)',
  );
  return (input: { key: number; passage: Passage; text: string; titleTerms: string }): number => {
    const { passage, text } = input;
    const { lastInsertRowid } = insert.run({
      document: input.key,
      ordinal: passage.ordinal,
      start: passage.start,
      end: passage.end,
      page: passage.page ?? null,
      role: passage.role,
      headingPath: JSON.stringify(passage.headingPath),
      speaker: passage.speaker ?? null,
      sentences: JSON.stringify(passage.sentences.map(storedSpan)),
      text,
    });
    const headings = joinedTerms(passage.headingPath.join('\n'));
    const speaker = joinedTerms(passage.speaker ?? '');
    insertTerms.run(lastInsertRowid, input.titleTerms, headings, speaker, textTerms(text));
    return Number(lastInsertRowid);
  };
}

function windowInserter(database: Database.Database, embedderId: string, generation: () => number) {
  const known = database.prepare('SELECT 1 FROM vectors WHERE embedding_hash = ?');
  const insert = database.prepare(
    `INSERT INTO windows (document, passage, start, "end", parts, language, embedding_hash, vectored)
     VALUES (@document, @passage, @start, @end, @parts, @language, @hash, @vectored)`,
  );
  const queue = database.prepare('INSERT OR IGNORE INTO pending (embedding_hash, embedding_text) VALUES (?, ?)');
  return (input: { key: number; passageId: number; window: Passage['windows'][number] }): void => {
    const { start, end, parts, language, embeddingText } = input.window;
    const hash = embeddingHash(embedderId, embeddingText);
    const vectored = known.get(hash) === undefined ? null : generation();
    const stored = parts ? JSON.stringify(storedSpan(input.window)) : null;
    insert.run({ document: input.key, passage: input.passageId, start, end, parts: stored, language, hash, vectored });
    if (vectored === null) queue.run(hash, embeddingText);
  };
}

function documentRemover(database: Database.Database) {
  const hashes = database
    .prepare<[string], Buffer>(
      'SELECT DISTINCT embedding_hash FROM windows WHERE document = (SELECT key FROM documents WHERE id = ?)',
    )
    .pluck();
  const vectored = database
    .prepare<[string], number>(
      `SELECT count(*) FROM windows
       WHERE document = (SELECT key FROM documents WHERE id = ?) AND vectored IS NOT NULL`,
    )
    .pluck();
  const removeTerms = database.prepare(
    'DELETE FROM passage_terms WHERE rowid IN (SELECT p.id FROM passages p JOIN documents d ON d.key = p.document WHERE d.id = ?)',
  );
  // Passages, windows and audience go with it: their foreign keys cascade.
  const removeRow = database.prepare('DELETE FROM documents WHERE id = ?');
  return (id: string): RemovedWindows => {
    const removed = { hashes: hashes.all(id), vectored: vectored.get(id) ?? 0 };
    removeTerms.run(id);
    removeRow.run(id);
    return removed;
  };
}
