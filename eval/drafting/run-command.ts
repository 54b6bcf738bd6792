import { type CommandStreams, EXIT_COULD_NOT_RUN, EXIT_DONE } from '../command-streams.ts';
import { DatasetError, EvalUsageError } from '../errors.ts';

/** Runs a command and turns what it throws into a message and an exit code: what a person can mend comes without a stack. */
export async function runCommand({ stderr }: CommandStreams, command: () => Promise<void>): Promise<number> {
  try {
    await command();
    return EXIT_DONE;
  } catch (error) {
    stderr.write(`${describe(error)}\n`);
    return EXIT_COULD_NOT_RUN;
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return isExpected(error) ? error.message : (error.stack ?? error.message);
}

/** Configuration errors are the server's, told by their name; errors of the file system name what they were about. */
function isExpected(error: Error): boolean {
  const isOurs = error instanceof EvalUsageError || error instanceof DatasetError;
  return isOurs || error.name === 'ConfigurationError' || 'syscall' in error;
}
