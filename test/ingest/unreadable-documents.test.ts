import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitTexts } from '../../ingest/commit-texts.ts';
import { type DocumentPreparer, openDocumentPreparer } from '../../ingest/document-preparer.ts';
import { LOCAL_EMBEDDER } from '../../ingest/embeddings/local-embedder.ts';
import { indexSettings } from '../../ingest/index/index-settings.ts';
import { openLocalIndexWriter } from '../../ingest/index/local/local-index-writer.ts';
import type { PassageIndexWriter } from '../../ingest/index/passage-index.ts';
import { type FoundDocuments, findDocuments } from '../../ingest/loaders/find-documents.ts';
import { loadCollectionSettings } from '../../ingest/metadata/collection-settings.ts';
import { documentsFolder } from './loaders/documents-folder.ts';

let writer: PassageIndexWriter;
let preparer: DocumentPreparer;
let documents: string;
let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'footnote-index-'));
  writer = await openLocalIndexWriter({ folder: place, settings: indexSettings(LOCAL_EMBEDDER), rebuild: false });
  preparer = openDocumentPreparer();
  documents = await documentsFolder({ 'a.txt': 'The north quay.', 'sub/b.txt': 'The south quay.' });
  await commit(await findDocuments(documents));
});
afterEach(async () => {
  await preparer.close();
  await writer.close();
  await rm(place, { recursive: true, force: true });
});

const commit = async (files: FoundDocuments) => {
  const settings = await loadCollectionSettings(files.settingsFolders, ['staff']);
  const quiet = { onProgress: () => {}, onCommit: () => {} };
  return commitTexts({ files, settings, glossary: [], writer, preparer, prune: true, ...quiet });
};

const stored = async () => (await writer.documents()).map(({ uri }) => uri).sort();

describe('a document that was read before', () => {
  it('is kept while it cannot be read, and reported', async () => {
    const files = await findDocuments(documents);
    // a folder in its place can be opened, and fails when it is read
    const found = files.found.map((file) =>
      file.uri === 'a.txt' ? { ...file, path: join(documents, 'sub'), stamp: '' } : file,
    );
    const { removed, failed } = await commit({ ...files, found });
    expect(failed).toEqual([{ path: 'a.txt', reason: expect.stringMatching(/cannot be read now \(EISDIR\)\./) }]);
    expect({ removed, stored: await stored() }).toEqual({ removed: 0, stored: ['a.txt', 'sub/b.txt'] });
  });

  it('is kept while the folder that it is in cannot be listed', async () => {
    const files = await findDocuments(documents);
    const found = files.found.filter(({ uri }) => uri === 'a.txt');
    await commit({ ...files, found, unread: ['sub'] });
    expect(await stored()).toEqual(['a.txt', 'sub/b.txt']);
    await commit({ ...files, found, unread: ['sub-two'] });
    expect(await stored()).toEqual(['a.txt']);
  });

  it('is removed when it is gone by the time it is read', async () => {
    const files = await findDocuments(documents);
    await rm(join(documents, 'a.txt'));
    const { failed } = await commit(files);
    expect(failed).toEqual([{ path: 'a.txt', reason: 'The file was deleted meanwhile.' }]);
    expect(await stored()).toEqual(['sub/b.txt']);
  });
});
