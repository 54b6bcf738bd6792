import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { indexSettings } from '../../../ingest/index/index-settings.ts';
import { openLocalIndex } from '../../../ingest/index/local/local-index.ts';
import type { Verification } from '../../../ingest/index/local/verify/verification.ts';
import { runVerify } from '../../../ingest/run-verify.ts';
import { builtModule } from '../../../models/project-folder.ts';

export const STUB_SETTINGS = indexSettings({ id: 'stub/1', dimension: 64 });

const PROGRAM = fileURLToPath(new URL('./ingest-with-stub.mjs', import.meta.url));

export interface StubRun {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface StubIngest {
  ended: Promise<StubRun>;
  kill(): void;
  /** Calls back with every piece of output. */
  onOutput(listener: (text: string) => void): void;
}

/** @param before a program with arguments that starts the ingest, such as one that gives rights away */
export function startStubIngest(documents: string, indexFolder: string, before: string[] = []): StubIngest {
  return startProcess([...before, process.execPath, PROGRAM, documents, indexFolder]);
}

/** Starts the command as a user does, with the encoder that comes with the project. */
export function startCommand(...argv: string[]): StubIngest {
  return startProcess([process.execPath, builtModule('ingest/cli.js'), ...argv, '--json']);
}

function startProcess([program = '', ...argv]: string[]): StubIngest {
  const child = spawn(program, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      output[stream] += text;
    });
  }
  const ended = new Promise<StubRun>((resolve) => child.on('close', (code) => resolve({ code, ...output })));
  return {
    ended,
    kill: () => void child.kill('SIGKILL'),
    onOutput: (listener) => void child.stdout.on('data', listener),
  };
}

export function verifyStubIndex(indexFolder: string): Promise<Verification> {
  return runVerify(indexFolder, STUB_SETTINGS);
}

export function openStubIndex(indexFolder: string) {
  return openLocalIndex({ folder: indexFolder, settings: STUB_SETTINGS });
}
