import type Database from 'better-sqlite3';
import type { IndexSettings } from '../passage-index.ts';

/** Rises with every change of the tables, of the graph file, or of how terms are normalised. */
export const FORMAT_VERSION = 4;

/**
 * - Keys are AUTOINCREMENT, so one that was ever handed out never comes to mean something else.
 * - `passage_terms` holds normalised terms. It keeps its own copy of them, unlike FTS5's contentless tables: deleting a row needs
 *   what it was indexed with, and recomputing that would tie the file to the code of the day. Its tokenizer is told that
 *   everything but white space belongs to a token, so that it splits nothing that `normaliseTerms` joined.
 * - `passage_vocabulary` lists the terms of `passage_terms` with the number of passages that hold them; it stores nothing.
 * - `aliases` gives for a name or abbreviation, by its `phraseKey`, another way to write it: both directions of each pair that a document
 *   states. Those of the collection's glossary belong to no document.
 * - `words` gives for a term the shortest word that documents write it as, and the direction of that word's vector; it lists no term that no
 *   passage holds. `words.vectored` is the generation in which the vector arrived.
 * - A vector is stored once for all windows whose text for the embedder is equal, under the hash of that text.
 * - `windows.parts` are the pieces of a window that something stands in the middle of; NULL for all others.
 * - `windows.vectored` is the generation in which the window's vector arrived: a reader that knows an earlier generation
 *   takes up only what came later. A new audience of a document counts as an arrival of its windows.
 * - `released` names vectors that no window uses at the moment: until all texts of an ingest are in, one may come back with another
 *   document, as when a file was moved.
 * - `graph.removed` counts the windows with a vector that were taken away since the graph was saved.
 */
const TABLES = `
  CREATE TABLE meta (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    format_version INTEGER NOT NULL,
    embedder_id TEXT NOT NULL,
    dimension INTEGER NOT NULL,
    passage_rules TEXT NOT NULL,
    generation INTEGER NOT NULL DEFAULT 0,
    last_removal INTEGER NOT NULL DEFAULT 0
  );
  CREATE TABLE graph (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    file TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    checksum TEXT NOT NULL,
    dimension INTEGER NOT NULL,
    points INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0
  );
  CREATE TABLE documents (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    uri TEXT NOT NULL,
    media_type TEXT NOT NULL,
    language TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    modified_at TEXT NOT NULL,
    passages INTEGER NOT NULL,
    windows INTEGER NOT NULL,
    headings TEXT NOT NULL,
    pages TEXT NOT NULL,
    metadata TEXT NOT NULL,
    text TEXT NOT NULL
  );
  CREATE TABLE sources (
    document INTEGER PRIMARY KEY REFERENCES documents (key) ON DELETE CASCADE,
    size INTEGER NOT NULL,
    stamp TEXT NOT NULL,
    settings_hash TEXT NOT NULL,
    own TEXT NOT NULL
  );
  CREATE TABLE last_run (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    record TEXT NOT NULL
  );
  CREATE TABLE document_audience (
    document INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (document, name)
  ) WITHOUT ROWID;
  CREATE TABLE passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    page INTEGER,
    role TEXT NOT NULL,
    heading_path TEXT NOT NULL,
    speaker TEXT,
    sentences TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (document, ordinal)
  );
  CREATE VIRTUAL TABLE passage_terms USING fts5 (
    title, headings, speaker, text,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'"
  );
  INSERT INTO passage_terms (passage_terms, rank) VALUES ('secure-delete', 1);
  CREATE VIRTUAL TABLE passage_vocabulary USING fts5vocab (passage_terms, row);
  CREATE TABLE aliases (
    key TEXT NOT NULL,
    document INTEGER REFERENCES documents (key) ON DELETE CASCADE,
    text TEXT NOT NULL
  );
  CREATE INDEX aliases_key ON aliases (key);
  CREATE INDEX aliases_document ON aliases (document);
  CREATE TABLE words (
    term TEXT PRIMARY KEY,
    written TEXT NOT NULL,
    vector BLOB,
    vectored INTEGER
  ) WITHOUT ROWID;
  CREATE INDEX words_vectored ON words (vectored) WHERE vectored IS NOT NULL;
  CREATE TABLE windows (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
    passage INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    parts TEXT,
    language TEXT NOT NULL,
    embedding_hash BLOB NOT NULL,
    vectored INTEGER
  );
  CREATE INDEX windows_document ON windows (document, vectored);
  CREATE INDEX windows_passage ON windows (passage);
  CREATE INDEX windows_embedding_hash ON windows (embedding_hash);
  CREATE INDEX windows_vectored ON windows (vectored) WHERE vectored IS NOT NULL;
  CREATE TABLE vectors (
    id INTEGER PRIMARY KEY,
    embedding_hash BLOB NOT NULL UNIQUE,
    vector BLOB NOT NULL
  );
  CREATE TABLE released (
    embedding_hash BLOB PRIMARY KEY
  ) WITHOUT ROWID;
  CREATE TABLE pending (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    embedding_hash BLOB NOT NULL UNIQUE,
    embedding_text TEXT NOT NULL
  );
`;

/** Creates the tables of an empty index, in one transaction. */
export function createSchema(database: Database.Database, settings: IndexSettings): void {
  const create = database.transaction(() => {
    database.exec(TABLES);
    database
      .prepare('INSERT INTO meta (id, format_version, embedder_id, dimension, passage_rules) VALUES (1, ?, ?, ?, ?)')
      .run(FORMAT_VERSION, settings.embedderId, settings.dimension, settings.passageRules);
  });
  create.immediate();
}
