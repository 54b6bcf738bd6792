import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { FastifyBaseLogger } from 'fastify';
import { builtModule } from '../models/project-folder.ts';
import { createIngestLog, type FailedDocument } from './ingest-log.ts';

/** Killing costs no more than the work since the last commit, so an ingest that does not stop is not waited for. */
const KILL_AFTER_MILLISECONDS = 2_000;

export interface StartIngestOptions {
  /** Folder with the documents. */
  documents: string;
  indexFolder: string;
  log: FastifyBaseLogger;
  /** Told what could not be taken in, once the ingest is complete. */
  onComplete?: (failed: FailedDocument[]) => void;
  /** Ends the ingest; what it has committed stays. */
  signal: AbortSignal;
  /** Milliseconds of a clock that never goes back. Default `performance.now`. */
  now?: () => number;
  /** The program that ingests. Default: the built one. */
  program?: string;
}

/**
 * Ingests in a process of its own, so that the server answers meanwhile and outlives whatever a document does to a
 * loader. A failure is logged and leaves the server with what is indexed.
 * @returns a promise that resolves when the process has ended, and never rejects
 */
export async function startIngest(options: StartIngestOptions): Promise<void> {
  const { documents, indexFolder, log, signal, program = builtModule('ingest/cli.js') } = options;
  if (signal.aborted) return;
  const child = spawn(process.execPath, [program, documents, '--index', indexFolder, '--progress', 'json', '--wait'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ingestLog = createIngestLog(log, options.now ?? (() => performance.now()));
  readLines(child.stdout, ingestLog.readLine);
  readLines(child.stderr, (line) => log.warn({ line }, 'The ingest wrote to standard error.'));
  const end = await endOf(child, signal);
  if (ingestLog.failed) options.onComplete?.(ingestLog.failed);
  if (!signal.aborted && !ingestLog.isComplete) {
    log.error(end, 'The ingest stopped early. The server goes on with what is indexed.');
  }
}

type ProcessEnd = { err: Error } | { exitCode: number | null; endedBy: NodeJS.Signals | null };

function endOf(child: ChildProcess, signal: AbortSignal): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const stop = () => {
      child.kill('SIGTERM');
      timer = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MILLISECONDS);
    };
    const settle = (end: ProcessEnd) => {
      signal.removeEventListener('abort', stop);
      clearTimeout(timer);
      resolve(end);
    };
    signal.addEventListener('abort', stop, { once: true });
    child.on('error', (err) => settle({ err }));
    child.on('close', (exitCode, endedBy) => settle({ exitCode, endedBy }));
  });
}

function readLines(stream: Readable, onLine: (line: string) => void): void {
  createInterface({ input: stream }).on('line', onLine);
}
