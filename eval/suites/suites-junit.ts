import { type Markup, markup } from '../report/markup.ts';
import type { SuiteCheck } from './suite.ts';
import type { SuiteOutcome, SuitesReport } from './suites-report.ts';

/** JUnit XML as CI servers read it: one test suite a suite, one test case a check. */
export function suitesJunit({ suites, createdAt }: SuitesReport): string {
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${countsOf(suites)}>
${suites.map((suite) => testSuite(suite, createdAt))}
</testsuites>
`.source;
}

function testSuite(suite: SuiteOutcome, createdAt: string): Markup {
  const cases = suite.checks.map((check) => testCase(suite, check));
  const error = suite.error === null ? [] : [brokenCase(suite, suite.error)];
  return markup`<testsuite name="footnote-suite.${suite.name}" ${countsOf([suite])} timestamp="${createdAt}">
${[...cases, ...error]}
</testsuite>`;
}

function testCase({ name }: SuiteOutcome, check: SuiteCheck): Markup {
  const failure = check.holds ? undefined : markup`<failure message="${check.name}">${check.detail}</failure>`;
  return markup`<testcase classname="${name}" name="${check.name}">${failure}</testcase>`;
}

function brokenCase({ name, promise }: SuiteOutcome, error: string): Markup {
  return markup`<testcase classname="${name}" name="${promise}"><error message="The suite could not run.">${error}</error></testcase>`;
}

function countsOf(suites: readonly SuiteOutcome[]): Markup {
  const checks = suites.flatMap((suite) => suite.checks);
  const errors = suites.filter(({ error }) => error !== null).length;
  const failures = checks.filter(({ holds }) => !holds).length;
  const time = suites.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(3);
  return markup`tests="${checks.length + errors}" failures="${failures}" errors="${errors}" time="${time}"`;
}
