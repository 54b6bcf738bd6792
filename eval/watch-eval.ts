import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runOnChange } from '../ingest/watch/run-on-change.ts';
import { watchFolder } from '../ingest/watch/watch-folder.ts';
import { findProjectFolder } from '../models/project-folder.ts';
import type { EvalOptions } from './eval-options.ts';

/** Where a change of code changes answers. */
const CODE_FOLDERS = ['server', 'ingest', 'models', 'prompts', 'eval'];

/**
 * Asks again whenever documents, questions or code change, each time in a new process with the code built anew, until the
 * process is ended.
 * @param argv the arguments of a run
 */
export async function watchEval(argv: readonly string[], { questions, documents, output }: EvalOptions): Promise<void> {
  const project = findProjectFolder();
  const again = argv.filter((argument) => argument !== '--watch');
  const runner = runOnChange(async () => {
    const built = await run(join(project, 'node_modules', '.bin', 'tsc'), ['-p', join(project, 'tsconfig.build.json')]);
    if (built === 0) await run(process.execPath, [join(project, 'dist', 'eval', 'cli.js'), ...again]);
    process.stderr.write('Waiting for a change. End with Ctrl+C.\n');
  });
  const folders = [documents, dirname(questions), ...CODE_FOLDERS.map((folder) => join(project, folder))];
  for (const folder of folders.filter((folder) => existsSync(folder))) {
    await watchFolder({ folder, except: output, onChange: runner.changed, onError: (error) => console.error(error) });
  }
  runner.changed();
}

/** @returns the exit code; null where the program could not be started */
function run(program: string, argv: readonly string[]): Promise<number | null> {
  const child = spawn(program, argv, { stdio: 'inherit' });
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(null);
    });
    child.on('close', resolve);
  });
}
