import type { SourceMark } from './source-mark.ts';

export interface SourceAddressOptions {
  server: string;
  audience: string;
  language: string;
}

/** The page that shows a document with these words marked. */
export function sourceAddress(mark: SourceMark, options: SourceAddressOptions): string {
  const address = new URL('/source', options.server);
  address.search = new URLSearchParams({
    document: mark.documentId,
    start: String(mark.start),
    end: String(mark.end),
    audience: options.audience,
    language: options.language,
  }).toString();
  return address.href;
}

export interface SourceRequest {
  documentId: string;
  marks: SourceMark[];
}

/** What such an address asks for; `start` and `end` may come several times. Marks that make no sense are left out. */
export function readSourceAddress(search: URLSearchParams): SourceRequest {
  const documentId = search.get('document') ?? '';
  const ends = search.getAll('end').map(Number);
  const marks = search.getAll('start').map((start, index) => ({
    documentId,
    start: Number(start),
    end: ends[index] ?? 0,
  }));
  return {
    documentId,
    marks: marks.filter(({ start, end }) => Number.isInteger(start) && Number.isInteger(end) && end > start),
  };
}
