import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtModule } from '../../models/project-folder.ts';

export interface RunningServer {
  address: string;
  /** Folder of the index and of the conversations; give it to another server to start it a second time. */
  folder: string;
  /** Everything logged so far. */
  log(): string;
  /** Settles when this was logged. */
  logged(text: string): Promise<void>;
  stop(): Promise<void>;
  /** Leaves the process no time for anything. */
  kill(): Promise<void>;
}

/** Starts the built server as a user would, with an index of its own, and waits until it listens. */
export async function runServer(options: {
  documents: string;
  folder?: string;
  environment?: Record<string, string>;
}): Promise<RunningServer> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'footnote-server-'));
  const child = spawn(process.execPath, [builtModule('server/main.js'), '--documents', options.documents], {
    cwd: folder,
    env: { PATH: process.env.PATH, FOOTNOTE_PORT: '0', FOOTNOTE_INDEX: join(folder, 'index'), ...options.environment },
  });
  let log = '';
  let printed = '';
  child.stderr.on('data', (chunk) => {
    log += chunk;
  });
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => resolve());
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const found = /listens on (\S+?)\. /.exec(printed)?.[1];
      if (found) resolve(found);
    });
    child.on('close', () => reject(new Error(`The server ended: ${log}`)));
  });
  return {
    address,
    folder,
    log: () => log,
    logged: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (log.includes(text)) resolve();
        };
        child.stderr.on('data', look);
        child.on('close', () => reject(new Error(`The server ended: ${log}`)));
        look();
      }),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
