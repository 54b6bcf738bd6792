import { type DocumentPreparer, openDocumentPreparer } from './document-preparer.ts';
import type { EmbedderSource } from './embeddings/embedder-source.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { expectFolder } from './loaders/walk-folder.ts';
import { waitForLock } from './lock/wait-for-lock.ts';
import type { IngestCommand } from './options.ts';
import { planIngest } from './plan-ingest.ts';
import type { ProgressReporter } from './progress.ts';
import { outcomeJson, outcomeText, planText } from './report-plan.ts';
import { barReporter, jsonReporter, type TextOutput } from './report-progress.ts';
import { runIngest } from './run-ingest.ts';
import { runOnChange } from './watch/run-on-change.ts';
import { watchFolder } from './watch/watch-folder.ts';

export interface IngestSurroundings {
  stdout: TextOutput;
  stderr: TextOutput;
  /** Closed at the end. */
  embedder: EmbedderSource;
  /** Where a watch goes on after an error. */
  tellError: (error: unknown) => void;
}

/**
 * Does what the command line asks of a folder of documents.
 * @throws what `runIngest` throws, where there is no watch to go on with
 */
export async function ingestOnCommand(command: IngestCommand, surroundings: IngestSurroundings): Promise<ExitCode> {
  if (command.isDryRun) return await plan(command, surroundings.stdout);
  const { embedder, tellError } = surroundings;
  // a watch uses it for one ingest after the other
  const preparer = openDocumentPreparer();
  const ingest = (): Promise<ExitCode> => ingestOnce(command, { ...surroundings, preparer });
  if (command.isWatching) return await ingestForever(command, ingest, tellError);
  try {
    return await ingest();
  } finally {
    await preparer.close();
    await embedder.close();
  }
}

interface IngestTools extends Omit<IngestSurroundings, 'tellError'> {
  preparer: DocumentPreparer;
}

async function ingestOnce(command: IngestCommand, tools: IngestTools): Promise<ExitCode> {
  const reporter = reporterOf(command, tools);
  const { documents, indexFolder, rebuild, prune } = command;
  const { embedder, preparer } = tools;
  const run = () =>
    runIngest({
      ...{ documents, indexFolder, rebuild, prune, embedder, preparer },
      ...audienceOf(command),
      onProgress: (progress) => reporter.progress(progress),
    });
  const isPatient = command.isWaiting || command.isWatching;
  const tellWait = (error: Error) => void tools.stderr.write(`${error.message} Waiting.\n`);
  const summary = isPatient ? await waitForLock(indexFolder, run, tellWait) : await run();
  reporter.end(summary);
  return exitCodeOf(summary);
}

/** Goes on after errors: the next change may mend what is wrong. Throws only where there is no folder to watch. */
async function ingestForever(
  { documents, indexFolder }: IngestCommand,
  ingest: () => Promise<ExitCode>,
  tellError: (error: unknown) => void,
): Promise<never> {
  await expectFolder(documents);
  const runner = runOnChange(() => ingest().then(() => {}, tellError));
  await watchFolder({ folder: documents, except: indexFolder, onChange: runner.changed, onError: tellError });
  runner.changed();
  return await new Promise<never>(() => {});
}

async function plan(command: IngestCommand, stdout: TextOutput): Promise<ExitCode> {
  const { documents, indexFolder, prune, output } = command;
  const print = (text: string): void => void stdout.write(`${text}\n`);
  const counts = await planIngest({
    ...{ documents, indexFolder, prune },
    ...audienceOf(command),
    onOutcome: (outcome) => print(output === 'json' ? JSON.stringify(outcomeJson(outcome)) : outcomeText(outcome)),
  });
  print(output === 'json' ? JSON.stringify({ plan: counts }) : planText(counts));
  return exitCodeOf(counts);
}

function audienceOf({ audience }: IngestCommand): { defaultAudience?: string[] } {
  return audience === undefined ? {} : { defaultAudience: [audience] };
}

/** A program reads lines from standard output; a person sees the bar on standard error. */
function reporterOf({ output }: IngestCommand, { stdout, stderr }: IngestTools): ProgressReporter {
  const now = (): number => performance.now();
  return output === 'json' ? jsonReporter(stdout, now) : barReporter(stderr, now);
}
