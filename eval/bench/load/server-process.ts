import { type ChildProcess, spawn } from 'node:child_process';
import { builtModule } from '../../../models/project-folder.ts';

export interface ServerProcess {
  address: string;
  stop(): Promise<void>;
}

export interface ServerProcessOptions {
  documents: string;
  /** An index of these documents that is whole: nothing is ingested while questions are asked. */
  indexFolder: string;
}

/**
 * Starts the built server, which listens on a free port of this machine only, and waits until it does.
 * @throws where it ends before
 */
export async function startServerProcess({ documents, indexFolder }: ServerProcessOptions): Promise<ServerProcess> {
  const child = spawn(process.execPath, [builtModule('server/main.js'), '--documents', documents, '--no-ingest'], {
    env: {
      ...{ PATH: process.env.PATH, FOOTNOTE_HOST: '127.0.0.1', FOOTNOTE_PORT: '0' },
      ...{ FOOTNOTE_INDEX: indexFolder, FOOTNOTE_LOG_LEVEL: 'error' },
      // what is asked here is nobody's conversation
      FOOTNOTE_RETENTION_DAYS: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // a benchmark that fails leaves no server behind
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      process.off('exit', kill);
      resolve();
    });
  });
  return {
    address: await addressOf(child),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      printed = (printed + String(chunk)).slice(-10_000);
      const found = /listens on (\S+?)\. /.exec(printed)?.[1];
      if (found) resolve(found);
    });
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`The server ended with code ${code} before it listened.`)));
  });
}
