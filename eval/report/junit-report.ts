import { describeFailure } from './failure-catalogue.ts';
import { type Markup, markup } from './markup.ts';
import type { Report, ReportItem } from './report.ts';

/** JUnit XML as CI servers read it: one test case a question, failed where the answer is wrong. */
export function junitReport({ items, createdAt }: Report): string {
  const wrong = items.filter((item) => item.verdict === 'wrong');
  const errors = wrong.filter(isError).length;
  const counts = markup`tests="${items.length}" failures="${wrong.length - errors}" errors="${errors}"`;
  const skipped = items.filter((item) => item.verdict === 'unjudged').length;
  const time = seconds(items.reduce((total, item) => total + item.timings.endMs, 0));
  const cases = items.map(testCase);
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${counts} time="${time}">
<testsuite name="footnote-eval" ${counts} skipped="${skipped}" time="${time}" timestamp="${createdAt}">
${cases}
</testsuite>
</testsuites>
`.source;
}

function testCase(item: ReportItem): Markup {
  const time = seconds(item.timings.endMs);
  return markup`<testcase classname="${item.kind}" name="${item.id}: ${item.question}" time="${time}">${outcome(item)}</testcase>`;
}

function outcome(item: ReportItem): Markup | undefined {
  if (item.verdict === 'unjudged') return markup`<skipped message="The question states no mustContain."/>`;
  if (item.verdict === 'right') return undefined;
  if (isError(item)) return markup`<error message="The pipeline failed.">${item.error ?? item.status}</error>`;
  return markup`<failure message="${reason(item)}">${detail(item)}</failure>`;
}

function isError(item: ReportItem): boolean {
  return item.status === 'failed';
}

/** Names the stage at which the answer went wrong, so that a CI server's list of failures sorts them. */
function reason({ failureStage }: ReportItem): string {
  if (failureStage === null) return 'Wrong answer.';
  const { name, meaning } = describeFailure(failureStage);
  return `${name}: ${meaning}`;
}

function detail({ answers, mustContain, answer }: ReportItem): string {
  return [`Expected: ${answers.join(' | ')}`, `One of: ${mustContain.join(' | ')}`, `Answer: ${answer}`].join('\n');
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
