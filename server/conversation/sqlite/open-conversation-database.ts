import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { ConversationFileError } from './conversation-file-error.ts';
import {
  APPLICATION_ID,
  CONVERSATION_FORMAT,
  createConversationSchema,
  upgradeConversationSchema,
} from './conversation-schema.ts';

/** Conversations are nobody's business but the server's. SQLite gives the files beside it the same mode. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;
/** A call holds up every socket while it waits for another process. */
const BUSY_TIMEOUT_MILLISECONDS = 250;
/** About four hundred thousand exchanges: then nothing more is kept, and answers go on. */
const DEFAULT_MAXIMUM_BYTES = 2 * 1024 ** 3;

export interface ConversationDatabaseOptions {
  /** Path of the file, which need not exist yet; `:memory:` keeps it in memory. */
  file: string;
  /** Above it nothing more is kept. Default 2 GiB. */
  maximumBytes?: number | undefined;
}

/** @throws ConversationFileError where the file is another one, of another version, damaged, or cannot be written */
export function openConversationDatabase({ file, maximumBytes }: ConversationDatabaseOptions): Database.Database {
  let database: Database.Database | undefined;
  try {
    if (file !== ':memory:') createFile(file);
    database = new Database(file, { timeout: BUSY_TIMEOUT_MILLISECONDS });
    checkFormat(database, file);
    configure(database, maximumBytes ?? DEFAULT_MAXIMUM_BYTES);
    return database;
  } catch (error) {
    database?.close();
    throw error instanceof ConversationFileError ? error : unusable(file, error);
  }
}

function createFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: FOLDER_MODE });
  closeSync(openSync(file, 'a', FILE_MODE));
}

function checkFormat(database: Database.Database, file: string): void {
  const application = database.pragma('application_id', { simple: true });
  const format = Number(database.pragma('user_version', { simple: true }));
  if (application === 0 && format === 0 && isEmpty(database)) {
    createConversationSchema(database);
  } else if (application !== APPLICATION_ID) {
    throw new ConversationFileError(`${file} is a database of something else. ${CHOOSE_ANOTHER}`);
  } else if (upgradeConversationSchema(database, format) !== CONVERSATION_FORMAT) {
    throw new ConversationFileError(
      `${file} keeps conversations in format ${format}; this version reads format ${CONVERSATION_FORMAT}. Move the file away to begin anew, or run the version that wrote it.`,
    );
  }
}

function isEmpty(database: Database.Database): boolean {
  return database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
}

function configure(database: Database.Database, maximumBytes: number): void {
  database.pragma('journal_mode = WAL');
  // A killed process loses nothing; a power cut may lose the last moments, and never more than those.
  database.pragma('synchronous = NORMAL');
  database.pragma('foreign_keys = ON');
  database.pragma('secure_delete = ON');
  const pageBytes = Number(database.pragma('page_size', { simple: true }));
  database.pragma(`max_page_count = ${Math.ceil(maximumBytes / pageBytes)}`);
}

const CHOOSE_ANOTHER = 'Name another file with FOOTNOTE_CONVERSATIONS.';

function unusable(file: string, cause: unknown): ConversationFileError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  const damaged = /^SQLITE_(CORRUPT|NOTADB)/.test(code);
  const fault = damaged ? 'is damaged or no database' : 'cannot be opened for writing';
  return new ConversationFileError(`The conversations in ${file}: the file ${fault} (${code}). ${CHOOSE_ANOTHER}`, {
    cause,
  });
}
