import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** SHA-256 of the paths and contents of files, in hexadecimal. Times and permissions do not matter. */
export async function hashFolders(folders: readonly string[], wanted: (path: string) => boolean): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const path of paths.filter(wanted).sort()) {
      hash.update(`\0${relative(folder, path)}\0`);
      await addContent(hash, path);
    }
  }
  return hash.digest('hex');
}

/** A file that cannot be read is part of the folder all the same: the ingest will report it. */
async function addContent(hash: Hash, path: string): Promise<void> {
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
  } catch {
    hash.update('\0unreadable\0');
  }
}
