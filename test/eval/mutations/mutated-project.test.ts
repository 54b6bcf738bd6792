import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyProject, type ProjectCopy, withMutation } from '../../../eval/mutations/mutated-project.ts';

const SOURCE = 'export const answer = 42;\n';
const CONFIG = {
  compilerOptions: { target: 'es2023', module: 'nodenext', rootDir: '.', outDir: 'dist', types: [] },
  include: ['server'],
};

let project: string;
let copy: ProjectCopy;
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'footnote-project-'));
  await symlink(join(process.cwd(), 'node_modules'), join(project, 'node_modules'));
  for (const folder of ['ingest', 'server', 'prompts', 'eval', 'models']) await mkdir(join(project, folder));
  await writeFile(join(project, 'server', 'answer.ts'), SOURCE);
  await writeFile(join(project, 'models', 'encoder.bin'), 'weights');
  await writeFile(join(project, 'package.json'), '{"type":"module"}');
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify(CONFIG));
  await writeFile(join(project, 'tsconfig.build.json'), JSON.stringify(CONFIG));
  copy = await copyProject(project);
  return () => rm(project, { recursive: true });
});
afterEach(() => copy.remove());

const mutation = { name: 'wrong-answer', file: 'server/answer.ts', find: '42', replace: '43' };

describe('a mutated copy of the project', () => {
  it('is built with the mutation, and mended afterwards, while the project stays as it is', async () => {
    const built = await withMutation(copy, mutation, () =>
      readFile(join(copy.folder, 'dist/server/answer.js'), 'utf8'),
    );
    expect(built).toContain('answer = 43');
    expect(await readFile(join(copy.folder, 'server/answer.ts'), 'utf8')).toBe(SOURCE);
    expect(await readFile(join(project, 'server/answer.ts'), 'utf8')).toBe(SOURCE);
    expect(await readFile(join(copy.folder, 'models/encoder.bin'), 'utf8')).toBe('weights');
  });

  it('is mended where the run fails', async () => {
    const failing = withMutation(copy, mutation, () => Promise.reject(new Error('no run')));
    await expect(failing).rejects.toThrow('no run');
    expect(await readFile(join(copy.folder, 'server/answer.ts'), 'utf8')).toBe(SOURCE);
  });

  it('refuses a mutation that does not fit the source', async () => {
    const misfit = withMutation(copy, { ...mutation, find: 'e' }, async () => 'ran');
    await expect(misfit).rejects.toThrow(/wrong-answer: server\/answer\.ts has \d+ places to break, expected 1/);
  });
});
