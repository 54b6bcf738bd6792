import { extname } from 'node:path';
import { EmptyDocumentsFolderError } from '../errors.ts';
import { isSupported, SUPPORTED_EXTENSIONS } from './supported-loaders.ts';
import { type SettingsFolder, type WalkedFile, type WalkFailure, walkFolder } from './walk-folder.ts';

export type FoundDocument = WalkedFile;

export interface FoundDocuments {
  found: FoundDocument[];
  /** Files that cannot be taken in; `path` is relative to the folder, with forward slashes. */
  failed: WalkFailure[];
  /** Folders that could not be listed, empty for the documents folder itself: nothing is known of what is in them. */
  unread: string[];
  settingsFolders: SettingsFolder[];
  /** Absolute paths of the glossaries. */
  glossaries: string[];
}

/**
 * Finds the documents of a folder and of all folders below it, ordered by their path. Hidden files and folders, and
 * what a `footnote.ignore` names, are no documents.
 * @throws DocumentsFolderError where the folder is missing or is not a folder
 * @throws EmptyDocumentsFolderError where it holds no files
 */
export async function findDocuments(folder: string): Promise<FoundDocuments> {
  const { files, failed, unread, settingsFolders, glossaries } = await walkFolder(folder);
  if (files.length === 0 && failed.length === 0) throw emptyFolder(folder);
  const unsupported = files.filter((file) => !isSupported(file.path));
  const failures = [...failed, ...unsupported.map(({ uri }) => ({ path: uri, reason: unsupportedReason(uri) }))];
  return {
    found: files.filter((file) => isSupported(file.path)),
    failed: failures.sort((a, b) => (a.path < b.path ? -1 : 1)),
    unread,
    settingsFolders,
    glossaries,
  };
}

function emptyFolder(folder: string): EmptyDocumentsFolderError {
  return new EmptyDocumentsFolderError(
    `Expected documents in "${folder}", but the folder holds no files. Put ${SUPPORTED_EXTENSIONS.join(', ')} files ` +
      'there, or name another folder.',
  );
}

/** What to do with files of other kinds that people keep beside their documents. */
const ADVICE: readonly [extensions: string, name: string, advice: string][] = [
  ['.ppt .pptx .pps .ppsx .odp .key', 'Presentations', 'Save it as PDF.'],
  ['.xls .xlsx .xlsm .ods .numbers', 'Spreadsheets', 'Save each sheet as CSV.'],
  ['.doc .docm .dot .dotx .odt .rtf .wps .pages', 'Documents', 'Save it as Word (.docx) or PDF.'],
  ['.zip .gz .tgz .tar .7z .rar', 'Archives', 'Unpack it into the folder.'],
  ['.png .jpg .jpeg .gif .tif .tiff .bmp .webp .heic', 'Pictures', 'Run text recognition on it, and save it as PDF.'],
  ['.mobi .azw .azw3', 'E-books', 'Convert it to EPUB.'],
  ['.eml .msg .mbox', 'Mails', 'Save it as text or PDF.'],
];

function unsupportedReason(uri: string): string {
  const extension = extname(uri).toLowerCase();
  const supported = `supported are ${SUPPORTED_EXTENSIONS.join(', ')}`;
  if (extension === '') return `Files without an extension are not supported; ${supported}.`;
  const known = ADVICE.find(([extensions]) => extensions.split(' ').includes(extension));
  if (known) return `${known[1]} of type ${extension} are not supported. ${known[2]}`;
  return `Files of type ${extension} are not supported; ${supported}.`;
}
