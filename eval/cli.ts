import { mkdir, realpath } from 'node:fs/promises';
import { acceptBaseline, compareWithBaseline, readYardstick } from './compare-with-baseline.ts';
import { ComparisonFileError } from './comparison/errors.ts';
import { printComparison } from './comparison/print-comparison.ts';
import { isPartial } from './dataset/select-cases.ts';
import { addCommand } from './drafting/add-command.ts';
import { initCommand } from './drafting/init-command.ts';
import { DatasetError, EvalUsageError } from './errors.ts';
import { type EvalOptions, readOptions, USAGE } from './eval-options.ts';
import { evaluate } from './evaluate.ts';
import { JudgeError } from './judging/judge.ts';
import { createProgress } from './progress.ts';
import { describeComparison } from './report/describe-comparison.ts';
import { printTable } from './report/print-table.ts';
import { writeReport } from './report/write-report.ts';
import { watchEval } from './watch-eval.ts';

const EXIT_REGRESSION = 1;
const EXIT_COULD_NOT_RUN = 2;

/** What is wrong with what was typed or with a file, or what cannot be reached: a message says it all. */
const EXPECTED_ERRORS = [EvalUsageError, DatasetError, ComparisonFileError, JudgeError];

/** @returns the exit code */
async function main(argv: readonly string[]): Promise<number> {
  const [command = '', ...rest] = argv;
  if (command === 'init') return initCommand(rest, process);
  if (command === 'add') return addCommand(rest, process);
  const options = readOptions(argv);
  if (options === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (!options.watch) return runAndCompare(options);
  await watchEval(argv, options);
  return 0;
}

async function runAndCompare(options: EvalOptions): Promise<number> {
  if (options.update && isPartial(options.selection)) {
    throw new EvalUsageError('--update accepts the answers of a whole set: leave out --only, --kind and --sample.');
  }
  const yardstick = await readYardstick(options);
  // A folder that cannot be made is better known before the questions are asked.
  await mkdir(options.output, { recursive: true });
  const report = await evaluate(options, createProgress(process.stderr));
  const compared = compareWithBaseline(report, yardstick, options.name);
  const { earlier } = yardstick;
  const comparison = describeComparison(compared, { name: options.baseline.file, run: earlier?.run }) ?? null;
  await writeReport(
    { report: { ...report, comparison }, compared, ...(earlier?.report && { before: earlier.report }) },
    options.output,
  );
  process.stdout.write(printTable(report));
  if (compared.comparison || compared.gate) process.stdout.write(`\n${printComparison(compared).join('\n')}\n`);
  process.stderr.write(`Report: ${await realpath(options.output)}\n`);
  if (options.update) {
    await acceptBaseline(report, options.baseline.file);
    process.stderr.write(`Baseline: ${await realpath(options.baseline.file)}\n`);
  }
  return compared.gate?.verdict === 'regression' ? EXIT_REGRESSION : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isExpected = EXPECTED_ERRORS.some((known) => error instanceof known);
  console.error(isExpected && error instanceof Error ? error.message : error);
  process.exitCode = EXIT_COULD_NOT_RUN;
}
