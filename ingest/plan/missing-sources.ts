import { DocumentLoadError } from '../errors.ts';
import type { SourceRecord } from '../index/passage-index.ts';
import { documentId, hashContent, readDocumentBytes } from '../loaders/document-file.ts';
import type { FoundDocument, FoundDocuments } from '../loaders/find-documents.ts';

/** Stored documents whose files are not there. What could not be looked at, and what is below it, is not known to be gone. */
export function missingSources(files: FoundDocuments, known: ReadonlyMap<string, SourceRecord>): SourceRecord[] {
  const here = new Set(files.found.map(({ uri }) => documentId(uri)));
  const isUnread = (uri: string): boolean =>
    files.unread.some((place) => place === '' || uri === place || uri.startsWith(`${place}/`));
  return [...known.values()].filter(({ id, uri }) => !here.has(id) && !isUnread(uri));
}

/**
 * Finds which new files are missing ones under another path: equal content, byte by byte. Only files of a size that is missing are
 * opened for that.
 * @returns where each moved file was before, by its path now
 */
export async function pairMoves(
  added: readonly FoundDocument[],
  missing: readonly SourceRecord[],
): Promise<Map<string, SourceRecord>> {
  const sizes = new Set(missing.map(({ size }) => size));
  const waiting = new Map<string, SourceRecord[]>();
  for (const source of missing) {
    const { contentHash } = source;
    waiting.set(contentHash, [...(waiting.get(contentHash) ?? []), source]);
  }
  const moves = new Map<string, SourceRecord>();
  for (const file of added) {
    const hash = sizes.has(file.bytes) ? await contentHashOf(file) : undefined;
    const source = hash === undefined ? undefined : waiting.get(hash)?.shift();
    if (source) moves.set(file.uri, source);
  }
  return moves;
}

/** Undefined where it cannot be read: that is told when its turn comes. */
async function contentHashOf(file: FoundDocument): Promise<string | undefined> {
  try {
    return hashContent(await readDocumentBytes(file));
  } catch (error) {
    if (error instanceof DocumentLoadError) return undefined;
    throw error;
  }
}
