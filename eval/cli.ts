import { mkdir, realpath } from 'node:fs/promises';
import { readQuestions } from './dataset.ts';
import { DatasetError, EvalUsageError } from './errors.ts';
import { type EvalOptions, readOptions, selectQuestions, USAGE } from './eval-options.ts';
import { openPipeline } from './open-pipeline.ts';
import { createProgress } from './progress.ts';
import { printTable } from './report/print-table.ts';
import type { Report } from './report/report.ts';
import { writeReport } from './report/write-report.ts';
import { runEval } from './run-eval.ts';

const EXIT_COULD_NOT_RUN = 2;

async function evaluate(options: EvalOptions): Promise<Report> {
  const questions = selectQuestions(await readQuestions(options.questions), options);
  const progress = createProgress(process.stderr);
  const { pipeline, sources, close } = await openPipeline(options.documents, progress.message);
  try {
    return await runEval({
      questions,
      pipeline,
      sources,
      dataset: { questions: options.questions, documents: options.documents },
      now: () => performance.now(),
      createdAt: new Date(),
      onProgress: progress.step,
    });
  } finally {
    await close();
  }
}

async function main(argv: readonly string[]): Promise<void> {
  const options = readOptions(argv);
  if (options === 'help') {
    process.stdout.write(USAGE);
    return;
  }
  // A folder that cannot be made is better known before the questions are asked.
  await mkdir(options.output, { recursive: true });
  const report = await evaluate(options);
  await writeReport(report, options.output);
  process.stdout.write(printTable(report));
  process.stderr.write(`Report: ${await realpath(options.output)}\n`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const expected = error instanceof EvalUsageError || error instanceof DatasetError;
  console.error(expected ? error.message : error);
  process.exitCode = EXIT_COULD_NOT_RUN;
}
