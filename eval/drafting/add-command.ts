import type { CommandStreams } from '../command-streams.ts';
import type { EvalQuestion } from '../dataset/eval-case.ts';
import { parseCases } from '../dataset/read-cases.ts';
import { checkEvidence } from '../evidence/check-evidence.ts';
import { findFailedFiles } from '../evidence/find-failed-files.ts';
import { openPipelines } from '../open-pipeline.ts';
import { ADD_USAGE, type AddOptions, readAddOptions } from './add-options.ts';
import { readLines, replaceFile, withLine } from './append-line.ts';
import { createCase, missingFields } from './new-case.ts';
import { readCase } from './read-case.ts';
import { runCommand } from './run-command.ts';

/**
 * `eval add`: adds one case to a dataset.
 * @param argv the arguments after `add`
 * @returns the exit code
 */
export async function addCommand(argv: readonly string[], streams: CommandStreams): Promise<number> {
  return runCommand(streams, async () => {
    const options = readAddOptions(argv);
    if (options === 'help') streams.stdout.write(ADD_USAGE);
    else await addCase(options, streams);
  });
}

async function addCase({ questions: file, documents, source }: AddOptions, streams: CommandStreams): Promise<void> {
  const raw = await readCase(source, streams);
  const before = await readLines(file);
  const { question, line } = createCase(raw, parseCases(before, file));
  const say = (message: string): void => {
    streams.stderr.write(`${message}\n`);
  };
  for (const note of await checkCase(question, { place: raw.place, documents, say })) say(note);
  await replaceFile(file, before, withLine(before, line));
  streams.stdout.write(`Added ${question.id} to ${file}.\n`);
  for (const hint of missingFields(question)) say(hint);
}

/** Without evidence nothing has to be ingested. */
async function checkCase(
  { id, evidence }: EvalQuestion,
  {
    place,
    documents,
    say,
  }: { place: { file: string; line: number }; documents: string; say: (message: string) => void },
): Promise<string[]> {
  if (evidence.length === 0) return [];
  const { sources, close } = await openPipelines({ documents, count: 1, onMessage: say });
  try {
    const failed = await findFailedFiles(documents, sources.uris);
    return await checkEvidence({ questions: [{ line: place.line, id, evidence }], file: place.file, sources, failed });
  } finally {
    await close();
  }
}
