import type Database from 'better-sqlite3';
import { readableText } from '../../readable-text.ts';
import type { PendingWord } from '../passage-index.ts';
import { writtenWords } from '../written-words.ts';
import { toDirectionBytes } from './vector-bytes.ts';

/**
 * The most frequent words get a vector: a small collection has some thousands in all. To compare all of them with the words of a question
 * takes 5 to 8 ms a word.
 */
const MOST_WORDS = 20_000;
/** What was frequent once keeps its vector, up to so many in all. */
const MOST_KEPT = 30_000;
/** Longer ones are encoded data. */
const LONGEST_WORD = 40;

/** By term, the word that a document writes it as. */
export type WordForms = ReadonlyMap<string, string>;

export interface WordWriter {
  /** Takes up the words of a document. */
  note(document: { title: string; text: string }): WordForms;
  /** The words of a stored document. */
  formsOf(documentId: string): WordForms;
  /** Forgets what documents that are gone had alone: terms that no passage holds any more, and the way in which they wrote others. */
  settle(gone: readonly WordForms[], come: readonly WordForms[]): void;
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
  const store = database.prepare('UPDATE words SET vector = ?, vectored = ? WHERE term = ?');
  return {
    note(document) {
      const forms = shortestForms(document);
      for (const [term, written] of forms) insert.run(term, written);
      return forms;
    },
    formsOf(documentId) {
      const document = find.get(documentId);
      return document ? shortestForms(document) : new Map();
    },
    settle: wordSettler(database),
    pendingWords: pendingWords(database),
    store: (term, vector, generation) => store.run(toDirectionBytes(vector), generation, term),
  };
}

function wordSettler(database: Database.Database): WordWriter['settle'] {
  const holder = database.prepare<[string], { title: string; text: string }>(
    `SELECT d.title, p.heading_path || ' ' || p.text AS text FROM passage_terms t
     CROSS JOIN passages p ON p.id = t.rowid CROSS JOIN documents d ON d.key = p.document
     WHERE t.passage_terms MATCH ? LIMIT 1`,
  );
  const isHeld = database.prepare<[string]>('SELECT 1 FROM passage_terms WHERE passage_terms MATCH ? LIMIT 1');
  const writtenAs = database.prepare<[string], string>('SELECT written FROM words WHERE term = ?').pluck();
  const remove = database.prepare<[string]>('DELETE FROM words WHERE term = ?');
  const rewrite = database.prepare(
    'UPDATE words SET written = @form, vector = NULL, vectored = NULL WHERE term = @term AND written <> @form',
  );
  const settleTerm = (term: string, isLost: (written: string) => boolean): void => {
    const match = `"${term}"`;
    if (isHeld.get(match) === undefined) return void remove.run(term);
    const written = writtenAs.get(term);
    if (written === undefined || !isLost(written)) return;
    const passage = holder.get(match);
    const form = passage && shortestForms(passage).get(term);
    if (form !== undefined) rewrite.run({ form, term });
  };
  return (gone, come) => {
    for (const term of new Set([...gone, ...come].flatMap((forms) => [...forms.keys()]))) {
      const writes = (forms: readonly WordForms[], written: string): boolean =>
        forms.some((each) => each.get(term) === written);
      settleTerm(term, (written) => writes(gone, written) && !writes(come, written));
    }
  };
}

function pendingWords(database: Database.Database): WordWriter['pendingWords'] {
  const isAnyWaiting = database.prepare('SELECT 1 FROM words WHERE vectored IS NULL LIMIT 1');
  const room = database
    .prepare<[], number>(`SELECT ${MOST_KEPT} - count(*) FROM words WHERE vectored IS NOT NULL`)
    .pluck();
  const find = database.prepare<[number], PendingWord>(
    `SELECT term, written FROM (
       SELECT w.term, w.written, w.vectored FROM passage_vocabulary v JOIN words w ON w.term = v.term
       ORDER BY v.doc DESC, w.term LIMIT ${MOST_WORDS}
     ) WHERE vectored IS NULL LIMIT ?`,
  );
  return () => (isAnyWaiting.get() === undefined ? [] : find.all(Math.max(0, room.get() ?? 0)));
}

/** By term, the shortest of the words that it is written as, in small letters; of equally long ones the first in the alphabet. */
export function shortestForms({ title, text }: { title: string; text: string }): WordForms {
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
