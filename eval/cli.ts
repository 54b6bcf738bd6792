import { mkdir, realpath } from 'node:fs/promises';
import { DatasetError, EvalUsageError } from './errors.ts';
import { readOptions, USAGE } from './eval-options.ts';
import { evaluate } from './evaluate.ts';
import { JudgeError } from './judging/judge.ts';
import { createProgress } from './progress.ts';
import { printTable } from './report/print-table.ts';
import { writeReport } from './report/write-report.ts';

const EXIT_COULD_NOT_RUN = 2;

async function main(argv: readonly string[]): Promise<void> {
  const options = readOptions(argv);
  if (options === 'help') {
    process.stdout.write(USAGE);
    return;
  }
  // A folder that cannot be made is better known before the questions are asked.
  await mkdir(options.output, { recursive: true });
  const report = await evaluate(options, createProgress(process.stderr));
  await writeReport(report, options.output);
  process.stdout.write(printTable(report));
  process.stderr.write(`Report: ${await realpath(options.output)}\n`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const expected = [EvalUsageError, DatasetError, JudgeError].some((known) => error instanceof known);
  console.error(expected && error instanceof Error ? error.message : error);
  process.exitCode = EXIT_COULD_NOT_RUN;
}
