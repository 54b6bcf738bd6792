import type Database from 'better-sqlite3';
import type { Visibility } from '../../../types.ts';
import { VISIBLE, type VisibilityParameters, visibilityParameters } from '../visibility-parameters.ts';
import type { TermsRow } from './passage-postings.ts';

export interface PostingsQueries {
  count(): number;
  /** The highest id of a passage; 0 where there is none. */
  newest(): number;
  /** Keys of the documents that may be seen. */
  documents(visibility: Visibility): number[];
  /** Passages in the order of their ids. */
  rows(range: PassageRange): TermsRow[];
}

interface PassageRange {
  /** The last id before those that are wanted. */
  above: number;
  /** The last id that is wanted. */
  upTo: number;
  limit: number;
}

type Row = [id: number, document: number, ...columns: string[]];

/** What postings are made from. */
export function postingsQueries(database: Database.Database): PostingsQueries {
  const count = database.prepare<[], number>('SELECT count(*) FROM passages').pluck();
  const newest = database.prepare<[], number>('SELECT coalesce(max(id), 0) FROM passages').pluck();
  const documents = database
    .prepare<VisibilityParameters, number>(`SELECT d.key FROM documents d WHERE ${VISIBLE}`)
    .pluck();
  const rows = database
    .prepare<PassageRange, Row>(
      `SELECT p.id, p.document, t.title, t.headings, t.speaker, t.text
       FROM passages p CROSS JOIN passage_terms t ON t.rowid = p.id WHERE p.id > @above AND p.id <= @upTo
       ORDER BY p.id LIMIT @limit`,
    )
    .raw();
  return {
    count: () => count.get() ?? 0,
    newest: () => newest.get() ?? 0,
    documents: (visibility) => documents.all(visibilityParameters(visibility)),
    rows: (range) => rows.all(range).map(([id, document, ...columns]) => ({ id, document, columns })),
  };
}
