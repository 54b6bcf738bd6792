import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EvalUsageError } from '../errors.ts';
import type { Mutation } from './mutation.ts';
import { runProcess } from './run-process.ts';

/** What the built evaluation is made from and reads. */
const COPIED = ['ingest', 'server', 'prompts', 'eval', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];

/** A copy of the project in a folder of its own, that can be broken and built. */
export interface ProjectCopy {
  folder: string;
  remove(): Promise<void>;
}

/** The networks' files and the dependencies are linked rather than copied: nothing writes to them. */
export async function copyProject(project: string): Promise<ProjectCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-mutations-'));
  for (const path of COPIED) {
    await cp(join(project, path), join(folder, path), {
      recursive: true,
      filter: (from) => !from.endsWith('node_modules'),
    });
  }
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
  await mkdir(join(folder, 'models'));
  for (const name of await readdir(join(project, 'models'))) {
    const isSource = name.endsWith('.ts');
    const [from, to] = [join(project, 'models', name), join(folder, 'models', name)];
    await (isSource ? cp(from, to) : symlink(from, to));
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * Builds the copy with a mutation, and runs something with it. Afterwards the source is as it was.
 * @throws EvalUsageError where the mutation does not fit the source any more
 */
export async function withMutation<Result>(
  { folder }: ProjectCopy,
  { name, file, find, replace }: Pick<Mutation, 'name' | 'file' | 'find' | 'replace'>,
  run: () => Promise<Result>,
): Promise<Result> {
  const path = join(folder, file);
  const source = await readFile(path, 'utf8');
  const places = source.split(find).length - 1;
  if (places !== 1)
    throw new EvalUsageError(`${name}: ${file} has ${places} places to break, expected 1. Word it anew.`);
  await writeFile(path, source.split(find).join(replace));
  try {
    await build(folder);
    return await run();
  } finally {
    await writeFile(path, source);
  }
}

/** A broken product need not pass the type check. */
async function build(folder: string): Promise<void> {
  const compiler = join(folder, 'node_modules', '.bin', 'tsc');
  await runProcess(compiler, ['-p', 'tsconfig.build.json', '--noCheck'], { folder });
}
