import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ModelFileError } from './errors.ts';
import type { ModelFile } from './manifest.ts';

const LFS_POINTER_START = 'version https://git-lfs.github.com/spec/';
/** A pointer is a few lines of text; no model file is this small. */
const LARGEST_LFS_POINTER_BYTES = 1024;
const RESTORE = 'Restore it with `git checkout -- models`, or clone the repository again.';

/**
 * Reads a model file after making sure that it is the expected one.
 * @throws ModelFileError where it is missing, a Git LFS pointer, of another size or of another content
 */
export function readModelFile(folder: string, file: ModelFile): Buffer {
  const path = join(folder, file.name);
  const bytes = statSync(path, { throwIfNoEntry: false })?.size;
  if (bytes === undefined) throw new ModelFileError(path, `the file is missing. ${RESTORE}`);
  if (bytes <= LARGEST_LFS_POINTER_BYTES && readFileSync(path, 'utf8').startsWith(LFS_POINTER_START)) {
    throw new ModelFileError(path, 'this is a Git LFS pointer and not the model. Fetch the file with `git lfs pull`.');
  }
  if (bytes !== file.bytes) {
    throw new ModelFileError(
      path,
      `expected ${file.bytes} bytes, found ${bytes}: the file was cut off or replaced. ${RESTORE}`,
    );
  }
  const content = readFileSync(path);
  const sha256 = createHash('sha256').update(content).digest('hex');
  if (sha256 !== file.sha256) {
    throw new ModelFileError(path, `expected SHA-256 ${file.sha256}, found ${sha256}. ${RESTORE}`);
  }
  return content;
}
