import { describe, expect, it } from 'vitest';
import { type ListedDocument, searchDocuments, sortDocuments } from '../../../web/staff/documents/sort-documents.ts';

const document = (id: string, title: string, more: Partial<ListedDocument> = {}): ListedDocument => ({
  ...{ id, title, uri: `file:///papers/${id}.txt`, mediaType: 'text/plain', language: 'en', datedAt: '2025-01-01' },
  ...more,
});
const documents = [
  document('a', 'Part 10', { datedAt: '2025-03-01', mediaType: 'application/pdf' }),
  document('b', 'Part 9', { datedAt: '2026-01-01', language: 'zh' }),
  document('c', 'annex', { datedAt: 'unknown' }),
];
const ids = (list: ListedDocument[]) => list.map(({ id }) => id).join('');

describe('the list of documents', () => {
  it.each([
    ['title', 'cba'],
    ['newest', 'bac'],
    ['oldest', 'cab'],
    ['format', 'acb'],
    ['language', 'cab'],
  ] as const)('is ordered by %s', (order, expected) => {
    expect(ids(sortDocuments(documents, order, 'en'))).toBe(expected);
  });

  it('is searched by title and file name, in any case and order of words', () => {
    expect(ids(searchDocuments(documents, ' 10 PART'))).toBe('a');
    expect(ids(searchDocuments(documents, 'c.txt'))).toBe('c');
    expect(ids(searchDocuments(documents, ''))).toBe('abc');
  });
});
