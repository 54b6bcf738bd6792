import type Database from 'better-sqlite3';
import { readableText } from '../../readable-text.ts';
import type { PendingWord } from '../passage-index.ts';
import { writtenWords } from '../written-words.ts';
import { toDirectionBytes } from './vector-bytes.ts';

/**
 * Words that get a vector, the most frequent first: a small collection has some thousands in all. To compare all of them with the words of
 * a question takes 5 to 8 ms a word.
 */
const MOST_WORDS = 20_000;
/** Longer ones are encoded data. */
const LONGEST_WORD = 40;

export interface WordWriter {
  /** Takes up the words of a document, and returns their terms. */
  note(document: { title: string; text: string }): Iterable<string>;
  /** Terms of the words of a stored document. */
  termsOf(documentId: string): Iterable<string>;
  /** Forgets those that no passage holds any more. */
  forgetUnused(terms: ReadonlySet<string>): void;
  pendingWords(): PendingWord[];
  store(term: string, vector: Float32Array, generation: number): void;
}

/** Statements about the words of all documents. The caller wraps changes in a transaction. */
export function wordWriter(database: Database.Database): WordWriter {
  const insert = database.prepare<[string, string]>(
    `INSERT INTO words (term, written) VALUES (?, ?) ON CONFLICT (term) DO UPDATE
     SET written = excluded.written, vector = NULL, vectored = NULL
     WHERE (length(excluded.written), excluded.written) < (length(written), written)`,
  );
  const find = database.prepare<[string], { title: string; text: string }>(
    'SELECT title, text FROM documents WHERE id = ?',
  );
  const used = database.prepare<[string]>('SELECT 1 FROM passage_vocabulary WHERE term = ?');
  const remove = database.prepare<[string]>('DELETE FROM words WHERE term = ?');
  const room = database
    .prepare<[], number>(`SELECT ${MOST_WORDS} - count(*) FROM words WHERE vectored IS NOT NULL`)
    .pluck();
  const pending = database.prepare<[number], PendingWord>(
    `SELECT w.term, w.written FROM words w JOIN passage_vocabulary v ON v.term = w.term
     WHERE w.vector IS NULL ORDER BY v.doc DESC, w.term LIMIT ?`,
  );
  const store = database.prepare('UPDATE words SET vector = ?, vectored = ? WHERE term = ?');
  return {
    note(document) {
      const forms = shortestForms(document);
      for (const [term, written] of forms) insert.run(term, written);
      return forms.keys();
    },
    termsOf(documentId) {
      const document = find.get(documentId);
      return document ? shortestForms(document).keys() : [];
    },
    forgetUnused(terms) {
      for (const term of terms) if (used.get(term) === undefined) remove.run(term);
    },
    pendingWords: () => pending.all(Math.max(0, room.get() ?? 0)),
    store: (term, vector, generation) => store.run(toDirectionBytes(vector), generation, term),
  };
}

/** By term, the shortest of the words that it is written as, in small letters; of equally long ones the first in the alphabet. */
export function shortestForms({ title, text }: { title: string; text: string }): Map<string, string> {
  const forms = new Map<string, string>();
  for (const { term, written } of writtenWords(readableText(`${title}\n${text}`))) {
    if (written.length > LONGEST_WORD) continue;
    const form = written.toLowerCase();
    const known = forms.get(term);
    if (known === undefined || form.length < known.length || (form.length === known.length && form < known))
      forms.set(term, form);
  }
  return forms;
}
