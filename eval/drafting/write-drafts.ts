import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EvalUsageError } from '../errors.ts';
import { DRAFT_TAG, type Draft } from './draft.ts';

/** @throws EvalUsageError where the file is there: somebody may have edited it */
export async function refuseExisting(file: string): Promise<void> {
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (exists) throw existing(file);
}

/**
 * Writes drafts as a new questions file.
 * @throws EvalUsageError where the file is there
 */
export async function writeDrafts(file: string, drafts: readonly Draft[]): Promise<void> {
  const digits = Math.max(3, String(drafts.length).length);
  const lines = drafts.map((draft, index) => draftLine(draft, `q${String(index + 1).padStart(digits, '0')}`));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, lines.join(''), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? existing(file) : error;
  });
}

function draftLine({ kind, lang, question, answers, mustContain, evidence }: Draft, id: string): string {
  const fields = { id, kind, lang, question, answers, mustContain, evidence: [evidence], answerable: true };
  return `${JSON.stringify({ ...fields, tags: [DRAFT_TAG] })}\n`;
}

function existing(file: string): EvalUsageError {
  return new EvalUsageError(
    `${file} exists already and is left as it is. Edit it, remove it, or name another file with --output FILE.`,
  );
}
