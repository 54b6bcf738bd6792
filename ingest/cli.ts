import { existsSync } from 'node:fs';
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
import { ingestOnCommand } from './ingest-on-command.ts';
import { CollectionSettingsError } from './metadata/document-settings.ts';
import { type Command, INGEST_USAGE, parseIngestCommand } from './options.ts';
import { statusText } from './report-status.ts';
import { verificationText } from './report-verification.ts';
import { runVerify } from './run-verify.ts';

/** The server reads the same one: both must mean the same index. */
const ENVIRONMENT_FILE = '.env';

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

async function main(): Promise<ExitCode> {
  try {
    if (existsSync(ENVIRONMENT_FILE)) process.loadEnvFile(ENVIRONMENT_FILE);
    const command = parseIngestCommand(process.argv.slice(2), process.env, process.stderr.isTTY === true);
    if (command === 'help') {
      process.stdout.write(`${INGEST_USAGE}\n`);
      return 0;
    }
    return await run(command);
  } catch (error) {
    tellError(error);
    return error instanceof IndexLockedError ? 3 : 2;
  }
}

function tellError(error: unknown): void {
  const isExpected = EXPECTED_ERRORS.some((expected) => error instanceof expected);
  process.stderr.write(`${isExpected ? (error as Error).message : inspect(error)}\n`);
}

async function run(command: Command): Promise<ExitCode> {
  if (command.kind === 'ingest') return await ingestOnCommand(command, tellError);
  const { kind, indexFolder, output } = command;
  const print = <Told>(told: Told, inWords: (told: Told) => string): void =>
    void process.stdout.write(`${output === 'json' ? JSON.stringify(told) : inWords(told)}\n`);
  if (kind === 'status') {
    print(readIndexReport(indexFolder), statusText);
    return 0;
  }
  const verification = await runVerify(indexFolder);
  print(verification, verificationText);
  if (verification.findings.some(({ isMended }) => !isMended)) return 2;
  return verification.findings.length > 0 ? 1 : 0;
}

process.exitCode = await main();
