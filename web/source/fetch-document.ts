import type { DocumentList, DocumentResponse } from '../../server/protocol.ts';
import { count, listOf, optional, record, text } from '../connection/shape.ts';
import { addressOf, requestJson, type ServerPlace } from '../requests/request-json.ts';

export type DocumentPlace = ServerPlace;

const listedFields = { id: text, title: text, uri: text, mediaType: text, language: text, datedAt: text };

const documentShape = record<DocumentResponse>({
  ...listedFields,
  text,
  headings: listOf(record<DocumentResponse['headings'][number]>({ offset: count, level: count, text })),
  pages: listOf(count),
});

const documentListShape = record<DocumentList>({
  documents: listOf(record<DocumentList['documents'][number]>(listedFields)),
  failed: optional(listOf(record<{ path: string; reason: string }>({ path: text, reason: text }))),
});

/** Throws `ServerRequestError`; a request given up by its signal throws its reason. */
export function fetchDocument(id: string, place: DocumentPlace, signal: AbortSignal): Promise<DocumentResponse> {
  return requestJson(addressOf(`/api/documents/${encodeURIComponent(id)}`, place), documentShape, { signal });
}

export function fetchDocumentList(place: DocumentPlace, signal: AbortSignal): Promise<DocumentList> {
  return requestJson(addressOf('/api/documents', place), documentListShape, { signal });
}
