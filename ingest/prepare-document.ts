import type { FoundDocument } from './loaders/find-documents.ts';
import { type LoadedDocument, loadDocument } from './loaders/load-document.ts';
import type { DocumentSettings } from './metadata/document-settings.ts';
import { buildPassages } from './passages/build-passages.ts';
import type { Passage } from './types.ts';

export interface PreparationTask {
  file: FoundDocument;
  bytes: Uint8Array;
  settings: DocumentSettings;
}

/** A document as it is committed. */
export interface PreparedDocument extends LoadedDocument {
  passages: Passage[];
}

/** @throws DocumentLoadError */
export async function prepareDocument({ file, bytes, settings }: PreparationTask): Promise<PreparedDocument> {
  const { document, own } = await loadDocument(file, bytes, settings);
  return { document, own, passages: buildPassages(document) };
}
