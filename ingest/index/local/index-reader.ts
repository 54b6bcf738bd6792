import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { Visibility } from '../../types.ts';
import type {
  Expansion,
  KnownWords,
  Quote,
  RelatedWordsRequest,
  SearchRequest,
  SearchResult,
  WordsRequest,
} from '../passage-index.ts';
import { type DocumentQueries, EMPTY_STATUS } from './document-queries.ts';
import { databaseFile } from './index-files.ts';
import type { ExpectedSettings } from './index-meta.ts';
import { type IndexSession, startIndexSession } from './index-session.ts';
import { openForReading } from './open-database.ts';
import { asIndexError } from './storage-errors.ts';

export interface IndexReaderOptions {
  folder: string;
  settings: ExpectedSettings;
}

/**
 * The reading side of a folder that may hold no index yet, or another one from one question to the next: every query
 * looks first which database file is there now. Everything is synchronous; it runs in a worker thread.
 */
export class IndexReader implements DocumentQueries {
  readonly #options: IndexReaderOptions;
  #open: { database: Database.Database; session: IndexSession; fileId: bigint } | undefined;

  constructor(options: IndexReaderOptions) {
    this.#options = options;
  }

  /** Opens the index if there is one, and tells why its saved graph is not used, if so. */
  open(): { graphProblem: string | undefined } {
    return { graphProblem: this.#answer((session) => session.graphProblem, undefined) };
  }

  status(visibility: Visibility) {
    return this.#answer((session) => session.status(visibility), EMPTY_STATUS);
  }

  documents(visibility: Visibility) {
    return this.#answer((session) => session.documents(visibility), []);
  }

  document(id: string, visibility: Visibility) {
    return this.#answer((session) => session.document(id, visibility), undefined);
  }

  neighbours(documentId: string, first: number, last: number, visibility: Visibility) {
    return this.#answer((session) => session.neighbours(documentId, first, last, visibility), []);
  }

  standing(quotes: readonly Quote[], visibility: Visibility): boolean[] {
    return this.#answer(
      (session) => session.standing(quotes, visibility),
      quotes.map(() => false),
    );
  }

  search(request: SearchRequest): SearchResult {
    return this.#answer((session) => session.search(request), { generation: 0, passages: [], spreads: [] });
  }

  wordsOf(request: WordsRequest): KnownWords {
    return this.#answer((session) => session.wordsOf(request), { corrections: [], expansions: [], unknown: [] });
  }

  relatedWords(request: RelatedWordsRequest): Expansion[] {
    return this.#answer((session) => session.relatedWords(request), []);
  }

  /** Adds some of what waits to postings, graph or spreads, and tells whether more waits. */
  extend(): boolean {
    try {
      return this.#open?.session.extend() ?? false;
    } catch {
      // The next question finds what cannot be read, and says so.
      return false;
    }
  }

  close(): void {
    this.#open?.database.close();
    this.#open = undefined;
  }

  #answer<Answer>(ask: (session: IndexSession) => Answer, withoutIndex: Answer): Answer {
    try {
      const session = this.#currentSession();
      return session ? ask(session) : withoutIndex;
    } catch (error) {
      throw asIndexError(error, this.#options.folder);
    }
  }

  #currentSession(): IndexSession | undefined {
    const { folder, settings } = this.#options;
    const fileId = statSync(databaseFile(folder), { throwIfNoEntry: false, bigint: true })?.ino;
    if (this.#open && this.#open.fileId === fileId) return this.#open.session;
    this.close();
    const database = fileId === undefined ? undefined : openForReading(folder, settings);
    if (fileId === undefined || database === undefined) return undefined;
    this.#open = { database, fileId, session: startIndexSession(database, folder) };
    return this.#open.session;
  }
}
