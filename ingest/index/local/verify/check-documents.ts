import type Database from 'better-sqlite3';
import type { Span } from '../../../types.ts';
import type { StoredDocument, StoredPassage } from '../../passage-index.ts';
import {
  DOCUMENT_COLUMNS,
  type FullDocumentRow,
  PASSAGE_COLUMNS,
  type PassageRow,
  toStoredDocument,
  toStoredPassage,
} from '../stored-rows.ts';

interface WindowRow extends Span {
  passage: number;
}

export interface FaultyDocument {
  id: string;
  uri: string;
  /** What is wrong with it, in words. */
  faults: string[];
}

/** Compares every document with its passages, sentences and windows, one document in memory at a time. */
export function* checkDocuments(database: Database.Database): Generator<FaultyDocument> {
  const keys = database.prepare<[], number>('SELECT key FROM documents ORDER BY key').pluck().all();
  const documentOf = database.prepare<[number], FullDocumentRow & { windows: number }>(
    `SELECT ${DOCUMENT_COLUMNS}, d.windows, d.text, d.headings, d.pages, d.metadata FROM documents d WHERE d.key = ?`,
  );
  const passagesOf = database.prepare<[number], PassageRow>(
    `SELECT ${PASSAGE_COLUMNS} FROM passages p JOIN documents d ON d.key = p.document WHERE d.key = ? ORDER BY p.ordinal`,
  );
  const windowsOf = database.prepare<[number], WindowRow>(
    'SELECT passage, start, "end" FROM windows WHERE document = ?',
  );
  for (const key of keys) {
    const row = documentOf.get(key);
    if (!row) continue;
    const document = toStoredDocument(row);
    const windows = windowsOf.all(key);
    const passages = passagesOf.all(key).map(toStoredPassage);
    const faults = [
      ...countFaults(row, passages, windows),
      ...passages.flatMap((passage) =>
        passageFaults(
          document,
          passage,
          windows.filter((w) => w.passage === passage.id),
        ),
      ),
    ];
    if (faults.length > 0) yield { id: document.id, uri: document.uri, faults };
  }
}

function countFaults(
  row: { passages: number; windows: number },
  passages: readonly StoredPassage[],
  windows: readonly WindowRow[],
): string[] {
  const faults: string[] = [];
  if (row.passages !== passages.length) faults.push(`${passages.length} of ${row.passages} passages are there`);
  if (row.windows !== windows.length) faults.push(`${windows.length} of ${row.windows} windows are there`);
  return faults;
}

function passageFaults(document: StoredDocument, passage: StoredPassage, windows: readonly WindowRow[]): string[] {
  const { ordinal, start, end, text, sentences } = passage;
  const isInside = (span: Span): boolean => span.start >= start && span.end <= end && span.start < span.end;
  const faults: string[] = [];
  if (document.text.slice(start, end) !== text) faults.push(`passage ${ordinal} is not what stands in the text`);
  if (!sentences.every(isInside)) faults.push(`passage ${ordinal} has a sentence outside of it`);
  if (windows.length === 0) faults.push(`passage ${ordinal} has no window`);
  if (!windows.every(isInside)) faults.push(`passage ${ordinal} has a window outside of it`);
  return faults;
}
