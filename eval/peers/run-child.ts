import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PeersError } from './peers-error.ts';

/** Longer than any of the sets takes anywhere: a process that hangs does not hang the benchmark. */
const LONGEST_RUN_MILLISECONDS = 60 * 60_000;

export interface ChildCommand {
  command: string;
  arguments: readonly string[];
  folder?: string;
  /** Said where it fails: what was being done, and what to do. */
  failure: string;
}

/**
 * Runs a program to its end; what it says on stderr is shown, what it says on stdout is dropped.
 * @throws PeersError where it cannot be started, ends with another code than 0, or takes an hour
 */
export async function runChild({ command, arguments: argv, folder, failure }: ChildCommand): Promise<void> {
  const child = spawn(command, argv, {
    ...(folder && { cwd: folder }),
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: LONGEST_RUN_MILLISECONDS,
  });
  const [code, signal]: unknown[] = await once(child, 'close').catch((cause) => {
    throw new PeersError(failure, { cause });
  });
  if (code !== 0) throw new PeersError(`${failure} (ended with ${signal ?? `exit code ${code}`})`);
}
