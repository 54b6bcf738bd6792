import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markdownComparison } from '../comparison/markdown-comparison.ts';
import type { SetComparison } from '../comparison/set-comparison.ts';
import type { EarlierReport } from './earlier-report.ts';
import { htmlReport } from './html/html-report.ts';
import { junitReport } from './junit-report.ts';
import type { Report } from './report.ts';

export interface ReportFiles {
  report: Report;
  compared: SetComparison;
  /** What the page shows beside this run, where more than the comparison is known of the earlier one. */
  before?: EarlierReport;
}

/**
 * Writes `report.json`, `report.html`, `summary.md` (for a pull request) and `junit.xml` into a folder, which is made where
 * it is missing.
 */
export async function writeReport({ report, compared, before }: ReportFiles, folder: string): Promise<void> {
  const earlier = { ...(report.comparison && { comparison: report.comparison }), ...(before && { before }) };
  await mkdir(folder, { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`),
    writeFile(join(folder, 'report.html'), htmlReport(report, earlier)),
    writeFile(join(folder, 'summary.md'), markdownComparison(compared)),
    writeFile(join(folder, 'junit.xml'), junitReport(report)),
  ]);
}
