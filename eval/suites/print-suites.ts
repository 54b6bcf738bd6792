import { alignColumns } from '../report/print-table.ts';
import { formatInterval, formatScore } from '../report/score-catalogue.ts';
import type { SuiteOutcome, SuitesReport } from './suites-report.ts';

/** The suites for a terminal: what holds, what does not and why, and the scores with their intervals. */
export function printSuites({ suites }: SuitesReport): string {
  return suites.map(printSuite).join('\n');
}

function printSuite(suite: SuiteOutcome): string {
  const title = `${suite.name} (${suite.seconds.toFixed(1)} s): ${suite.promise}\n`;
  if (suite.error !== null) return `${title}  could not run: ${suite.error}\n`;
  const checks = suite.checks.map(({ name, holds, detail }) => {
    return holds ? `  holds  ${name}\n` : `  FAILS  ${name}\n${indent(detail)}`;
  });
  return [title, ...checks, printScores(suite)].join('');
}

function printScores({ scores, descriptions }: SuiteOutcome): string {
  const rows = descriptions.flatMap(({ name, unit }) => {
    const score = scores[name];
    return score ? [[name, formatScore(score.value, unit), formatInterval(score, unit), String(score.count)]] : [];
  });
  return rows.length === 0 ? '' : alignColumns([['score', 'value', '95% interval', 'questions'], ...rows]);
}

function indent(detail: string): string {
  return detail.replace(/^.*$/gm, (line) => `         ${line}`).concat('\n');
}
