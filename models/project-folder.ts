import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, above the source as well as above the built code. */
export function findProjectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json above ${fileURLToPath(import.meta.url)}.`);
    folder = parent;
  }
  return folder;
}

/**
 * A built module that a worker thread or a child process is started with, such as `models/model-worker.js`.
 * Node 20 does not run TypeScript, so it is always the built one.
 */
export function builtModule(path: string): string {
  const module = join(findProjectFolder(), 'dist', path);
  if (!existsSync(module)) throw new Error(`${module} is missing. Build it with \`npm run build\`.`);
  return module;
}
