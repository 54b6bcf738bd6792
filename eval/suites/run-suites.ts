import type { Scores } from '../scorers/summarise-scores.ts';
import type { Suite, SuiteCheck, SuiteTools } from './suite.ts';
import { SUITES_REPORT_VERSION, type SuiteOutcome, type SuitesReport } from './suites-report.ts';

export interface SuitesRun {
  suites: readonly Suite[];
  /** Makes the tools for one suite, and takes them away after it. */
  withTools: (work: (tools: SuiteTools) => Promise<void>) => Promise<void>;
  /** Holds a suite's scores against what was agreed; its checks are added to those of the suite. */
  gate?: (suite: Suite, scores: Scores) => SuiteCheck[];
  /** Milliseconds from any fixed point. */
  now: () => number;
  createdAt: Date;
  onMessage: (message: string) => void;
}

/** Runs suites one after another. One that throws does not keep the next from running. */
export async function runSuites(run: SuitesRun): Promise<SuitesReport> {
  const suites: SuiteOutcome[] = [];
  for (const suite of run.suites) {
    run.onMessage(`Suite ${suite.name}: ${suite.promise}`);
    suites.push(await runSuite(suite, run));
  }
  return { version: SUITES_REPORT_VERSION, createdAt: run.createdAt.toISOString(), suites };
}

async function runSuite(suite: Suite, { withTools, gate, now }: SuitesRun): Promise<SuiteOutcome> {
  const { name, promise, scores: descriptions } = suite;
  const outcome: SuiteOutcome = { name, promise, descriptions, seconds: 0, checks: [], scores: {}, error: null };
  const started = now();
  try {
    await withTools(async (tools) => {
      Object.assign(outcome, await suite.run(tools));
    });
    outcome.checks = [...outcome.checks, ...(gate?.(suite, outcome.scores) ?? [])];
  } catch (error) {
    outcome.error = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  outcome.seconds = (now() - started) / 1000;
  return outcome;
}
