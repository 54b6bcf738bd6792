import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { DocumentLoadError, DocumentUnreadableError } from '../errors.ts';
import type { FoundDocument } from './find-documents.ts';
import { isGone, reasonOf } from './walk-folder.ts';

/** Raised whenever a loader makes another text of the same bytes: every document is then taken in again. */
const LOADER_VERSION = 3;

const MEGABYTE = 1024 * 1024;
/** A book of a thousand pages has less. Parsers hold several copies of a file in memory. */
export const MAXIMUM_DOCUMENT_BYTES = 50 * MEGABYTE;

/** The same path below the folder gives the same id, wherever the folder is. */
export function documentId(uri: string): string {
  return createHash('sha256').update(uri).digest('hex').slice(0, 16);
}

/** SHA-256 of all that decides what a file's text becomes. Tells without parsing whether it has to be taken in again. */
export function hashContent(bytes: Uint8Array): string {
  return createHash('sha256').update(`${LOADER_VERSION}\0`).update(bytes).digest('hex');
}

/** Equal as long as neither the file was touched nor another version of the loaders reads it; empty where that cannot be told. */
export function stampOf({ stamp }: FoundDocument): string {
  return stamp === '' ? '' : `${LOADER_VERSION}:${stamp}`;
}

/**
 * @throws DocumentLoadError where the file is gone, empty, or larger than `MAXIMUM_DOCUMENT_BYTES`
 * @throws DocumentUnreadableError where it is there and cannot be opened or read
 */
export async function readDocumentBytes(file: FoundDocument): Promise<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file.path);
    const { size } = await handle.stat();
    if (size === 0) throw new DocumentLoadError(file.uri, 'The file is empty. Fill it, or remove it.');
    if (size > MAXIMUM_DOCUMENT_BYTES) throw new DocumentLoadError(file.uri, tooLarge(size));
    return await handle.readFile();
  } catch (cause) {
    if (cause instanceof DocumentLoadError) throw cause;
    if (isGone(cause)) throw new DocumentLoadError(file.uri, 'The file was deleted meanwhile.', { cause });
    const reason = `The file cannot be read now (${reasonOf(cause)}). What was read from it before is kept.`;
    throw new DocumentUnreadableError(file.uri, reason, { cause });
  } finally {
    await handle?.close();
  }
}

function tooLarge(size: number): string {
  const limit = MAXIMUM_DOCUMENT_BYTES / MEGABYTE;
  return `The file has ${(size / MEGABYTE).toFixed(1)} MB, and the limit is ${limit} MB. Split it into smaller files.`;
}
