import { EmptyDocumentsFolderError } from '../errors.ts';
import { readGlossaries, type Synonyms } from '../glossary/glossary-file.ts';
import { type FoundDocuments, findDocuments } from '../loaders/find-documents.ts';
import { type CollectionSettings, loadCollectionSettings } from '../metadata/collection-settings.ts';
import type { Audience } from '../types.ts';

export interface Collection {
  files: FoundDocuments;
  settings: CollectionSettings;
  glossary: readonly Synonyms[];
}

/**
 * Finds the documents of a folder and what is said about them.
 * @returns a function that takes how many documents are stored. An empty folder is a mistake at first, and later means that every document
 * was deleted, so it throws `EmptyDocumentsFolderError` where none are.
 * @throws DocumentsFolderError or CollectionSettingsError
 */
export async function findCollection(
  folder: string,
  defaultAudience: Audience,
): Promise<(storedDocuments: number) => Collection> {
  const files = await findDocuments(folder).catch((error: unknown) => {
    if (error instanceof EmptyDocumentsFolderError) return error;
    throw error;
  });
  if (!(files instanceof EmptyDocumentsFolderError)) {
    const settings = await loadCollectionSettings(files.settingsFolders, defaultAudience);
    const glossary = await readGlossaries(files.glossaries);
    return () => ({ files, settings, glossary });
  }
  const settings = await loadCollectionSettings([], defaultAudience);
  return (storedDocuments) => {
    if (storedDocuments === 0) throw files;
    return {
      files: { found: [], failed: [], unread: [], settingsFolders: [], glossaries: [] },
      settings,
      glossary: [],
    };
  };
}
