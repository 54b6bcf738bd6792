import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { htmlReport } from './html/html-report.ts';
import { junitReport } from './junit-report.ts';
import type { Report } from './report.ts';

/** Writes `report.json`, `report.html` and `junit.xml` into a folder, which is made where it is missing. */
export async function writeReport(report: Report, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`),
    writeFile(join(folder, 'report.html'), htmlReport(report)),
    writeFile(join(folder, 'junit.xml'), junitReport(report)),
  ]);
}
