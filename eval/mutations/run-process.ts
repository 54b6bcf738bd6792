import { spawn } from 'node:child_process';

export interface ProcessEnd {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** What is kept of a stream: its end tells what went wrong. */
const MOST_CHARACTERS = 100_000;

/** Runs a program to its end in a folder. */
export function runProcess(
  program: string,
  argv: readonly string[],
  { folder }: { folder: string },
): Promise<ProcessEnd> {
  const child = spawn(program, argv, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const end: ProcessEnd = { code: null, stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8');
    child[stream].on('data', (chunk: string) => {
      end[stream] = (end[stream] + chunk).slice(-MOST_CHARACTERS);
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...end, code }));
  });
}
