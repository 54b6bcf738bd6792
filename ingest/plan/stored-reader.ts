import type { DocumentPreparer } from '../document-preparer.ts';
import type { PassageIndexWriter } from '../index/passage-index.ts';
import type { FoundDocuments } from '../loaders/find-documents.ts';
import type { CollectionSettings } from '../metadata/collection-settings.ts';

/** What the plan asks an index. */
export type StoredReader = Pick<PassageIndexWriter, 'sources' | 'stored'>;

export interface IngestSources {
  files: FoundDocuments;
  settings: CollectionSettings;
  stored: StoredReader;
  /** Reads and cuts the files that have to be. */
  preparer: Pick<DocumentPreparer, 'prepare'>;
  /** Whether documents whose files are gone are removed. */
  prune: boolean;
}
