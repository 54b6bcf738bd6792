import type { DocumentList } from '../../../server/protocol.ts';
import { mediaTypeName } from '../../source/media-type-name.ts';

export type ListedDocument = DocumentList['documents'][number];
export const documentOrders = ['title', 'newest', 'oldest', 'format', 'language'] as const;
export type DocumentOrder = (typeof documentOrders)[number];

/** Where two are alike the title decides, so that the order is the same each time. */
export function sortDocuments(documents: ListedDocument[], order: DocumentOrder, language: string): ListedDocument[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const byTitle = (a: ListedDocument, b: ListedDocument) => compare(a.title, b.title) || compare(a.id, b.id);
  const orders: Record<DocumentOrder, (a: ListedDocument, b: ListedDocument) => number> = {
    title: () => 0,
    newest: (a, b) => timeOf(b) - timeOf(a),
    oldest: (a, b) => timeOf(a) - timeOf(b),
    format: (a, b) => compare(mediaTypeName(a.mediaType), mediaTypeName(b.mediaType)),
    language: (a, b) => compare(a.language, b.language),
  };
  return [...documents].sort((a, b) => orders[order](a, b) || byTitle(a, b));
}

/** Documents whose title or address holds every one of the words, in any case. */
export function searchDocuments(documents: ListedDocument[], words: string): ListedDocument[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return documents.filter(({ title, uri }) => {
    const text = `${title} ${uri}`.toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** A document without a readable date counts as the oldest. */
function timeOf({ datedAt }: ListedDocument): number {
  const time = Date.parse(datedAt);
  return Number.isNaN(time) ? 0 : time;
}
