import { z } from 'zod';
import { PASSAGE_ROLES } from '../../types.ts';
import type { DocumentRecord, StoredDocument, StoredPassage } from '../passage-index.ts';
import { spanSchema } from './stored-spans.ts';

/** The date that is stated of a document `d`; what some formats state is not written as one. */
export const DATED_AT = `
  CASE WHEN d.metadata ->> '$.date' GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*' THEN d.metadata ->> '$.date' ELSE d.modified_at END`;

/** Columns of a document `d` that make a `DocumentRow`. */
export const DOCUMENT_COLUMNS = `
  d.id, d.title, d.uri, d.media_type, d.language, d.content_hash, d.modified_at, ${DATED_AT} AS dated_at, d.passages,
  (SELECT json_group_array(name ORDER BY position) FROM document_audience WHERE document = d.key) AS audience`;

export interface DocumentRow {
  id: string;
  title: string;
  uri: string;
  media_type: string;
  language: string;
  content_hash: string;
  modified_at: string;
  dated_at: string;
  passages: number;
  audience: string;
}

export interface FullDocumentRow extends DocumentRow {
  text: string;
  headings: string;
  pages: string;
  metadata: string;
}

/** Columns of a passage `p` of a document `d` that make a `PassageRow`. */
export const PASSAGE_COLUMNS = `
  p.id, d.id AS document_id, p.ordinal, d.title, d.uri, ${DATED_AT} AS dated_at, p.role, p.heading_path, p.speaker, p.page, p.start, p."end", p.sentences, p.text`;

export interface PassageRow {
  id: number;
  document_id: string;
  ordinal: number;
  title: string;
  uri: string;
  dated_at: string;
  role: string;
  heading_path: string;
  speaker: string | null;
  page: number | null;
  start: number;
  end: number;
  sentences: string;
  text: string;
}

const strings = z.array(z.string());
const numbers = z.array(z.number());
const spans = z.array(spanSchema);
const role = z.enum(PASSAGE_ROLES);
const headings = z.array(z.object({ offset: z.number(), level: z.number(), text: z.string() }));
const metadata = z.record(z.string(), z.string());

export function toDocumentRecord(row: DocumentRow): DocumentRecord {
  return {
    id: row.id,
    title: row.title,
    uri: row.uri,
    mediaType: row.media_type,
    language: row.language,
    audience: strings.parse(JSON.parse(row.audience)),
    contentHash: row.content_hash,
    modifiedAt: row.modified_at,
    datedAt: row.dated_at,
    passages: row.passages,
  };
}

export function toStoredDocument(row: FullDocumentRow): StoredDocument {
  return {
    ...toDocumentRecord(row),
    text: row.text,
    headings: headings.parse(JSON.parse(row.headings)),
    pages: numbers.parse(JSON.parse(row.pages)),
    metadata: metadata.parse(JSON.parse(row.metadata)),
  };
}

export function toStoredPassage(row: PassageRow): StoredPassage {
  return {
    id: row.id,
    documentId: row.document_id,
    ordinal: row.ordinal,
    title: row.title,
    uri: row.uri,
    datedAt: row.dated_at,
    role: role.parse(row.role),
    headingPath: strings.parse(JSON.parse(row.heading_path)),
    ...(row.speaker === null ? {} : { speaker: row.speaker }),
    ...(row.page === null ? {} : { page: row.page }),
    start: row.start,
    end: row.end,
    text: row.text,
    sentences: spans.parse(JSON.parse(row.sentences)),
  };
}
