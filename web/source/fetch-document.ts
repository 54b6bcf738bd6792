import type { DocumentList, DocumentResponse } from '../../server/protocol.ts';
import { count, listOf, optional, record, type Shape, text } from '../connection/shape.ts';

export interface DocumentPlace {
  /** Address of the server, whatever its path. */
  server: string;
  audience: string;
}

export type DocumentFailure = 'not-found' | 'unreachable';

export class DocumentRequestError extends Error {
  readonly failure: DocumentFailure;

  constructor(failure: DocumentFailure, address: URL, cause?: unknown) {
    super(`${address.pathname} could not be read: ${failure}`, { cause });
    this.failure = failure;
  }
}

const listedFields = { id: text, title: text, uri: text, mediaType: text, language: text, modifiedAt: text };

const documentShape = record<DocumentResponse>({
  ...listedFields,
  text,
  headings: listOf(record<DocumentResponse['headings'][number]>({ offset: count, level: count, text })),
  pages: listOf(count),
});

const documentListShape = record<DocumentList>({
  documents: listOf(record<DocumentList['documents'][number]>(listedFields)),
  failed: optional(listOf(record<NonNullable<DocumentList['failed']>[number]>({ path: text, reason: text }))),
});

/** Throws {@link DocumentRequestError}; a request given up by its signal throws its reason. */
export function fetchDocument(id: string, place: DocumentPlace, signal: AbortSignal): Promise<DocumentResponse> {
  return fetchJson(addressOf(`/api/documents/${encodeURIComponent(id)}`, place), documentShape, signal);
}

export function fetchDocumentList(place: DocumentPlace, signal: AbortSignal): Promise<DocumentList> {
  return fetchJson(addressOf('/api/documents', place), documentListShape, signal);
}

function addressOf(path: string, place: DocumentPlace): URL {
  const address = new URL(path, place.server);
  address.searchParams.set('audience', place.audience);
  return address;
}

async function fetchJson<T>(address: URL, shape: Shape<T>, signal: AbortSignal): Promise<T> {
  try {
    const response = await fetch(address, { signal });
    if (response.status === 404) throw new DocumentRequestError('not-found', address);
    const value: unknown = await response.json();
    if (response.ok && shape(value)) return value;
    throw new DocumentRequestError('unreachable', address, value);
  } catch (error) {
    if (error instanceof DocumentRequestError || signal.aborted) throw error;
    throw new DocumentRequestError('unreachable', address, error);
  }
}
