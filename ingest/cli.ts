import { existsSync } from 'node:fs';
import { inspect } from 'node:util';
import { ModelFileError } from '../models/errors.ts';
import { DocumentsFolderError, IndexDamagedError, IndexMismatchError, IngestUsageError } from './errors.ts';
import { IndexLockedError } from './index/local/writer-lock.ts';
import { CollectionSettingsError } from './loaders/collection-settings.ts';
import { INGEST_USAGE, type IngestCommand, parseIngestCommand } from './options.ts';
import type { ProgressReporter } from './progress.ts';
import { barReporter, jsonReporter } from './report-progress.ts';
import { runIngest } from './run-ingest.ts';

/** The server reads the same one: both must mean the same index. */
const ENVIRONMENT_FILE = '.env';

/** Failures that a person can mend: their messages say how. */
const EXPECTED_ERRORS = [
  IngestUsageError,
  DocumentsFolderError,
  CollectionSettingsError,
  IndexMismatchError,
  IndexDamagedError,
  IndexLockedError,
  ModelFileError,
];

/** 0: everything is in; 1: the rest is in, but some files could not be read; 2: nothing was done. */
type ExitCode = 0 | 1 | 2;

async function main(): Promise<ExitCode> {
  try {
    if (existsSync(ENVIRONMENT_FILE)) process.loadEnvFile(ENVIRONMENT_FILE);
    const command = parseIngestCommand(process.argv.slice(2), process.env, process.stderr.isTTY === true);
    if (command === 'help') {
      process.stdout.write(`${INGEST_USAGE}\n`);
      return 0;
    }
    return await ingest(command);
  } catch (error) {
    const isExpected = EXPECTED_ERRORS.some((expected) => error instanceof expected);
    process.stderr.write(`${isExpected ? (error as Error).message : inspect(error)}\n`);
    return 2;
  }
}

async function ingest(command: IngestCommand): Promise<ExitCode> {
  const reporter = reporterOf(command);
  const summary = await runIngest({
    documents: command.documents,
    indexFolder: command.indexFolder,
    rebuild: command.rebuild,
    ...(command.audience === undefined ? {} : { defaultAudience: [command.audience] }),
    onProgress: (progress) => reporter.progress(progress),
  });
  reporter.end(summary);
  return summary.failed.length > 0 ? 1 : 0;
}

/** A program reads lines from standard output; a person sees the bar on standard error. */
function reporterOf({ progress }: IngestCommand): ProgressReporter {
  const now = (): number => performance.now();
  return progress === 'json' ? jsonReporter(process.stdout, now) : barReporter(process.stderr, now);
}

process.exitCode = await main();
