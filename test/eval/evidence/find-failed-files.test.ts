import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findFailedFiles } from '../../../eval/evidence/find-failed-files.ts';

it('names the files that are there and were not ingested, below all folders, without settings and hidden ones', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-failed-'));
  try {
    await mkdir(join(folder, 'old', '.git'), { recursive: true });
    const files = ['fees.md', 'plan.pdf', 'old/fees.md', 'old/scan.pdf', 'footnote.yaml', '.hidden', 'old/.git/config'];
    for (const file of files) await writeFile(join(folder, file), 'x');
    await symlink('/nowhere', join(folder, 'link.md'));
    expect(await findFailedFiles(folder, ['fees.md', 'old/fees.md'])).toEqual(['link.md', 'old/scan.pdf', 'plan.pdf']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
