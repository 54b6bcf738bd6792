import type { ScoreDescription } from '../scorers/scorer.ts';
import type { SuiteCheck, SuiteResult } from './suite.ts';

/** Counts incompatible changes of `suites.json`. */
export const SUITES_REPORT_VERSION = 1;

/** What `suites.json` holds and the other forms are made from. */
export interface SuitesReport {
  version: typeof SUITES_REPORT_VERSION;
  /** ISO 8601. */
  createdAt: string;
  suites: SuiteOutcome[];
}

export interface SuiteOutcome extends SuiteResult {
  name: string;
  promise: string;
  /** How the scores are worded and shown. */
  descriptions: readonly ScoreDescription[];
  seconds: number;
  /** Why the suite could not run; null where it ran. */
  error: string | null;
}

const EXIT_HOLDS = 0;
const EXIT_FAILS = 1;
const EXIT_COULD_NOT_RUN = 2;

/** That a suite could not run weighs more than a check that fails: nothing is known of it. */
export function exitCodeOf({ suites }: SuitesReport): number {
  if (suites.some(({ error }) => error !== null)) return EXIT_COULD_NOT_RUN;
  return failedChecks(suites).length > 0 ? EXIT_FAILS : EXIT_HOLDS;
}

export function failedChecks(suites: readonly SuiteOutcome[]): SuiteCheck[] {
  return suites.flatMap(({ checks }) => checks).filter(({ holds }) => !holds);
}
