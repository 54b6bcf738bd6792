import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { builtModule } from '../../../../models/project-folder.ts';
import { SETTINGS } from '../passage-index-suite.ts';
import type { sampleDocument } from '../sample-documents.ts';

/** Starts a process that commits documents, says so and then stays, with its writer open, until it is killed. */
export async function startWriterProcess(
  folder: string,
  put: ReturnType<typeof sampleDocument>[],
): Promise<{ pid: number; kill(): Promise<void> }> {
  const script = `
    import { openLocalIndexWriter } from ${JSON.stringify(pathToFileURL(builtModule('ingest/index/local/local-index-writer.js')))};
    const writer = await openLocalIndexWriter(${JSON.stringify({ folder, settings: SETTINGS })});
    await writer.commitDocuments(${JSON.stringify({ put, remove: [] })});
    console.log('committed');
    setInterval(() => writer, 1_000);`;
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout!, 'data');
  return {
    pid: child.pid!,
    async kill() {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}
