import { inspect } from 'node:util';
import { ModelFileError } from '../models/errors.ts';
import {
  DocumentsFolderError,
  IndexDamagedError,
  IndexMismatchError,
  IndexMissingError,
  IndexStorageError,
  IngestUsageError,
} from './errors.ts';
import type { ExitCode } from './exit-code.ts';
import { readIndexReport } from './index/local/index-report.ts';
import { IndexLockedError } from './index/local/writer-lock.ts';
import { type IngestSurroundings, ingestOnCommand } from './ingest-on-command.ts';
import { CollectionSettingsError } from './metadata/document-settings.ts';
import { type Command, INGEST_USAGE, parseIngestCommand } from './options.ts';
import { statusText } from './report-status.ts';
import { verificationText } from './report-verification.ts';
import { runVerify } from './run-verify.ts';

/** Failures that a person can mend: their messages say how. */
const EXPECTED_ERRORS = [
  IngestUsageError,
  DocumentsFolderError,
  CollectionSettingsError,
  IndexMismatchError,
  IndexMissingError,
  IndexDamagedError,
  IndexLockedError,
  IndexStorageError,
  ModelFileError,
];

export interface CommandSurroundings extends Omit<IngestSurroundings, 'tellError'> {
  variables: Readonly<Record<string, string | undefined>>;
  /** Whether a person reads standard error. */
  isTerminal: boolean;
}

/** Does what the arguments say, and tells it on the streams. Never throws. */
export async function runCommand(argv: readonly string[], surroundings: CommandSurroundings): Promise<ExitCode> {
  const { variables, isTerminal, stdout, stderr } = surroundings;
  const tellError = (error: unknown): void => {
    const isExpected = EXPECTED_ERRORS.some((expected) => error instanceof expected);
    stderr.write(`${isExpected ? (error as Error).message : inspect(error)}\n`);
  };
  try {
    const command = parseIngestCommand(argv, variables, isTerminal);
    if (command === 'help') {
      stdout.write(`${INGEST_USAGE}\n`);
      return 0;
    }
    return await run(command, { ...surroundings, tellError });
  } catch (error) {
    tellError(error);
    return error instanceof IndexLockedError ? 3 : 2;
  }
}

async function run(command: Command, surroundings: IngestSurroundings): Promise<ExitCode> {
  if (command.kind === 'ingest') return await ingestOnCommand(command, surroundings);
  const { kind, indexFolder, output } = command;
  const print = <Told>(told: Told, inWords: (told: Told) => string): void =>
    void surroundings.stdout.write(`${output === 'json' ? JSON.stringify(told) : inWords(told)}\n`);
  if (kind === 'status') {
    print(readIndexReport(indexFolder), statusText);
    return 0;
  }
  const verification = await runVerify(indexFolder);
  print(verification, verificationText);
  if (verification.findings.some(({ isMended }) => !isMended)) return 2;
  return verification.findings.length > 0 ? 1 : 0;
}
