import type Database from 'better-sqlite3';
import type { Visibility } from '../../types.ts';
import type { DocumentRecord, IndexStatus, StoredDocument, StoredPassage } from '../passage-index.ts';
import { metaReader } from './index-meta.ts';
import {
  DOCUMENT_COLUMNS,
  type DocumentRow,
  type FullDocumentRow,
  PASSAGE_COLUMNS,
  type PassageRow,
  toDocumentRecord,
  toStoredDocument,
  toStoredPassage,
} from './stored-rows.ts';
import { VISIBLE, type VisibilityParameters, visibilityParameters } from './visibility-parameters.ts';

export interface DocumentQueries {
  status(visibility: Visibility): IndexStatus;
  documents(visibility: Visibility): DocumentRecord[];
  document(id: string, visibility: Visibility): StoredDocument | undefined;
  neighbours(documentId: string, first: number, last: number, visibility: Visibility): StoredPassage[];
}

/** Queries that need the tables alone: what reader and writer both answer. */
export function documentQueries(database: Database.Database): DocumentQueries {
  const list = database.prepare<VisibilityParameters, DocumentRow>(
    `SELECT ${DOCUMENT_COLUMNS} FROM documents d WHERE ${VISIBLE} ORDER BY d.uri, d.id`,
  );
  const one = database.prepare<VisibilityParameters & { id: string }, FullDocumentRow>(
    `SELECT ${DOCUMENT_COLUMNS}, d.text, d.headings, d.pages, d.metadata FROM documents d WHERE d.id = @id AND ${VISIBLE}`,
  );
  const between = database.prepare<VisibilityParameters & { id: string; first: number; last: number }, PassageRow>(
    `SELECT ${PASSAGE_COLUMNS} FROM passages p JOIN documents d ON d.key = p.document
     WHERE d.id = @id AND p.ordinal BETWEEN @first AND @last AND ${VISIBLE} ORDER BY p.ordinal`,
  );
  return {
    status: statusQuery(database),
    documents: (visibility) => list.all(visibilityParameters(visibility)).map(toDocumentRecord),
    document(id, visibility) {
      const row = one.get({ id, ...visibilityParameters(visibility) });
      return row && toStoredDocument(row);
    },
    neighbours: (id, first, last, visibility) =>
      between.all({ id, first, last, ...visibilityParameters(visibility) }).map(toStoredPassage),
  };
}

function statusQuery(database: Database.Database): DocumentQueries['status'] {
  const readMeta = metaReader(database);
  const counts = database.prepare<VisibilityParameters, Omit<IndexStatus, 'generation'>>(
    `SELECT count(*) AS documents, coalesce(sum(d.passages), 0) AS passages, coalesce(sum(d.windows), 0) AS windows,
       coalesce(sum((SELECT count(w.vectored) FROM windows w WHERE w.document = d.key)), 0) AS vectors
     FROM documents d WHERE ${VISIBLE}`,
  );
  const read = database.transaction((visibility: Visibility) => {
    const row = counts.get(visibilityParameters(visibility));
    return { generation: readMeta().generation, ...(row ?? EMPTY_COUNTS) };
  });
  return (visibility) => read(visibility);
}

const EMPTY_COUNTS = { documents: 0, passages: 0, windows: 0, vectors: 0 };

export const EMPTY_STATUS: IndexStatus = { generation: 0, ...EMPTY_COUNTS };
