import type Database from 'better-sqlite3';

/** Rises with every change of the tables. */
export const CONVERSATION_FORMAT = 2;
/** "FtNt": tells our files from other SQLite databases. */
export const APPLICATION_ID = 0x46744e74;

/**
 * - Times are milliseconds since the epoch.
 * - The short columns of an exchange come first: SQLite reads a row from its beginning, and counting needs no answers.
 * - `folded` is the question and the answer in lower case, to be searched.
 * - A new exchange is `failed` until it is finished.
 */
const TABLES = `
  CREATE TABLE conversations (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    audience TEXT NOT NULL,
    title TEXT,
    started_at INTEGER NOT NULL,
    last_asked_at INTEGER NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX conversations_last_asked_at ON conversations (last_asked_at);
  CREATE TABLE exchanges (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation INTEGER NOT NULL REFERENCES conversations (key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    status TEXT NOT NULL DEFAULT 'failed',
    rating TEXT,
    reason TEXT,
    mode TEXT NOT NULL,
    reply TEXT,
    notice TEXT,
    language TEXT NOT NULL DEFAULT 'und',
    withheld INTEGER NOT NULL DEFAULT 0,
    windows_read INTEGER,
    question TEXT NOT NULL,
    standalone TEXT,
    comment TEXT,
    sequences TEXT NOT NULL DEFAULT '[]',
    timings TEXT NOT NULL DEFAULT '{}',
    sentences TEXT NOT NULL DEFAULT '[]',
    closest TEXT NOT NULL DEFAULT '[]',
    unanswered TEXT NOT NULL DEFAULT '[]',
    folded TEXT NOT NULL,
    UNIQUE (conversation, id)
  );
  CREATE INDEX exchanges_conversation ON exchanges (conversation, key);
  CREATE INDEX exchanges_outcome ON exchanges (asked_at, status, rating);
  CREATE INDEX exchanges_unresolved ON exchanges (asked_at) WHERE status = 'not-found' OR rating = 'down';
  CREATE TABLE question_vectors (
    exchange INTEGER PRIMARY KEY REFERENCES exchanges (key) ON DELETE CASCADE,
    embedder_id TEXT NOT NULL,
    vector BLOB NOT NULL
  );
`;

export function createConversationSchema(database: Database.Database): void {
  const create = database.transaction(() => {
    database.exec(TABLES);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${CONVERSATION_FORMAT}`);
  });
  create.immediate();
}

/** What each format lacks of the next. */
const UPGRADES: Readonly<Record<number, string>> = {
  1: "ALTER TABLE exchanges ADD COLUMN unanswered TEXT NOT NULL DEFAULT '[]'",
};

/** Brings tables of an earlier format to this one, and returns the format that they have then: their own where no way leads on. */
export function upgradeConversationSchema(database: Database.Database, format: number): number {
  const statements = UPGRADES[format];
  if (statements === undefined) return format;
  const upgrade = database.transaction(() => {
    database.exec(statements);
    database.pragma(`user_version = ${format + 1}`);
  });
  upgrade.immediate();
  return upgradeConversationSchema(database, format + 1);
}
