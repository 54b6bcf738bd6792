import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Settings of the collection: no document. */
const SETTINGS_FILE = 'footnote.yaml';

/**
 * Paths, with forward slashes, of the files in a documents folder that are not among the ingested ones: those that the
 * ingest reported as failed. Read from the folder, because an index of an earlier run does not tell.
 */
export async function findFailedFiles(documents: string, uris: readonly string[]): Promise<string[]> {
  const ingested = new Set(uris);
  const entries = await readdir(documents, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && entry.name !== SETTINGS_FILE)
    .map((entry) => relative(documents, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')) && !ingested.has(path))
    .sort();
}
