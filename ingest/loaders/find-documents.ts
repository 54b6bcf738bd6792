import { extname } from 'node:path';
import { EmptyDocumentsFolderError } from '../errors.ts';
import { loaderFor, SUPPORTED_EXTENSIONS } from './supported-loaders.ts';
import { type WalkedFile, type WalkFailure, walkFolder } from './walk-folder.ts';

export type FoundDocument = WalkedFile;

export interface FoundDocuments {
  found: FoundDocument[];
  /** Files that cannot be taken in; `path` is relative to the folder, with forward slashes. */
  failed: WalkFailure[];
}

/**
 * Finds the documents of a folder and of all folders below it, ordered by their path. Hidden files and folders and
 * `footnote.yaml` are no documents.
 * @throws DocumentsFolderError where the folder is missing or is not a folder
 * @throws EmptyDocumentsFolderError where it holds no files
 */
export async function findDocuments(folder: string): Promise<FoundDocuments> {
  const { files, failed } = await walkFolder(folder);
  if (files.length === 0 && failed.length === 0) throw emptyFolder(folder);
  const unsupported = files.filter((file) => !loaderFor(file.path));
  const failures = [...failed, ...unsupported.map(({ uri }) => ({ path: uri, reason: unsupportedReason(uri) }))];
  return {
    found: files.filter((file) => loaderFor(file.path)),
    failed: failures.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

function emptyFolder(folder: string): EmptyDocumentsFolderError {
  return new EmptyDocumentsFolderError(
    `Expected documents in "${folder}", but the folder holds no files. Put ${SUPPORTED_EXTENSIONS.join(', ')} files ` +
      'there, or name another folder.',
  );
}

function unsupportedReason(uri: string): string {
  const extension = extname(uri);
  const found = extension ? `Files of type ${extension}` : 'Files without an extension';
  return `${found} are not supported; supported are ${SUPPORTED_EXTENSIONS.join(', ')}.`;
}
