import type { IndexStatus, PassageIndex, StoredDocument } from '../../../ingest/index/passage-index.ts';
import type { Visibility } from '../../../ingest/types.ts';
import { CITED_DOCUMENT, CITED_TEXT } from './scripted-pipeline.ts';

export const COMPLETE: IndexStatus = { generation: 3, documents: 2, passages: 4, windows: 8, vectors: 8 };
export const EMPTY: IndexStatus = { generation: 0, documents: 0, passages: 0, windows: 0, vectors: 0 };

export function storedDocument(document: Partial<StoredDocument> = {}): StoredDocument {
  return {
    id: CITED_DOCUMENT,
    title: 'Minutes',
    uri: 'minutes.md',
    mediaType: 'text/markdown',
    language: 'en',
    audience: ['public'],
    contentHash: 'secret-hash',
    modifiedAt: '2026-01-02T03:04:05.000Z',
    datedAt: '2026-01-02',
    passages: 1,
    text: CITED_TEXT,
    headings: [{ offset: 0, level: 1, text: 'The' }],
    pages: [],
    metadata: { author: 'secret-author' },
    ...document,
  };
}

/** An index in memory whose status and documents a test may change at any time. */
export function fakeIndex(documents: StoredDocument[] = [storedDocument()]) {
  const state = { status: COMPLETE, documents, statusReads: [] as Visibility[] };
  const isVisible = (visibility: Visibility) => (document: StoredDocument) =>
    visibility === 'everything' || document.audience.some((name) => visibility.includes(name));
  const index: PassageIndex = {
    async status(visibility) {
      state.statusReads.push(visibility);
      return state.status;
    },
    async document(id, visibility) {
      return state.documents.filter(isVisible(visibility)).find((document) => document.id === id);
    },
    async documents(visibility) {
      return state.documents.filter(isVisible(visibility));
    },
    async standing(quotes, visibility) {
      const visible = state.documents.filter(isVisible(visibility));
      return quotes.map(({ documentId, start, end, quote }) => {
        const text = visible.find(({ id }) => id === documentId)?.text;
        return text?.slice(start, end) === quote;
      });
    },
    async search() {
      throw new Error('not searched here');
    },
    async relatedWords() {
      throw new Error('not searched here');
    },
    async wordsOf() {
      throw new Error('not searched here');
    },
    async neighbours() {
      throw new Error('not searched here');
    },
    async close() {},
  };
  return { index, state };
}
