import { randomUUID } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatasetError } from '../errors.ts';

/** What a file of lines holds; '' where there is none yet. */
export async function readLines(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new DatasetError({ file }, 'the questions file cannot be read.', { cause: error });
  });
}

/** The text with one more line, ended as the last one is: by a line end of the same kind, or by none. */
export function withLine(text: string, line: string): string {
  if (text === '') return `${line}\n`;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return text.endsWith('\n') ? `${text}${line}${lineEnd}` : `${text}${lineEnd}${line}`;
}

/**
 * Replaces a file as a whole: killed at any instant, it leaves the old text or the new one.
 * @param expected what the file held when the change began
 * @throws DatasetError where it holds something else by now
 */
export async function replaceFile(file: string, expected: string, text: string): Promise<void> {
  // Through a symbolic link it is the file behind it that is replaced.
  const target = await realpath(file).catch(() => file);
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`);
  try {
    await writeSynced(temporary, text, await modeOf(target)).catch((cause: unknown) => {
      throw new DatasetError({ file }, 'the file cannot be written: its folder is missing, full or closed to you.', {
        cause,
      });
    });
    if ((await readLines(target)) !== expected) {
      throw new DatasetError({ file }, 'the file was changed meanwhile. Nothing was written; try again.');
    }
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function writeSynced(file: string, text: string, mode: number | undefined): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function modeOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ mode }) => mode & 0o777,
    () => undefined,
  );
}
