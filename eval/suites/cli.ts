import { mkdir, realpath } from 'node:fs/promises';
import { GATED_SCORES } from '../compare-with-baseline.ts';
import { ComparisonFileError } from '../comparison/errors.ts';
import { readGate } from '../comparison/read-gate.ts';
import { EvalUsageError } from '../errors.ts';
import { createProgress } from '../progress.ts';
import { ALL_SUITES } from './all-suites.ts';
import { gateSuiteScores } from './gate-suite-scores.ts';
import { printSuites } from './print-suites.ts';
import { runSuites } from './run-suites.ts';
import { withSuiteTools } from './suite-tools.ts';
import { readSuitesOptions, suitesUsage } from './suites-options.ts';
import { exitCodeOf } from './suites-report.ts';
import { writeSuitesReport } from './write-suites-report.ts';

const EXIT_COULD_NOT_RUN = 2;

async function main(argv: readonly string[]): Promise<number> {
  const options = readSuitesOptions(argv, ALL_SUITES);
  if (options === 'help') {
    process.stdout.write(suitesUsage(ALL_SUITES));
    return 0;
  }
  // A folder that cannot be made is better known before the suites run.
  await mkdir(options.output, { recursive: true });
  const progress = createProgress(process.stderr);
  const { sets } = await readGate(options.gate, GATED_SCORES);
  const report = await runSuites({
    suites: options.suites,
    withTools: (work) => withSuiteTools(progress, work),
    gate: ({ name, scores: descriptions }, scores) => gateSuiteScores(scores, sets[name], descriptions),
    now: () => performance.now(),
    createdAt: new Date(),
    onMessage: progress.message,
  });
  await writeSuitesReport(report, options.output);
  process.stdout.write(printSuites(report));
  process.stderr.write(`Report: ${await realpath(options.output)}\n`);
  return exitCodeOf(report);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof EvalUsageError || error instanceof ComparisonFileError ? error.message : error);
  process.exitCode = EXIT_COULD_NOT_RUN;
}
