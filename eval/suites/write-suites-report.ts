import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suitesJunit } from './suites-junit.ts';
import type { SuitesReport } from './suites-report.ts';

/** Writes `suites.json` and `suites-junit.xml` into a folder, which is made where it is missing. */
export async function writeSuitesReport(report: SuitesReport, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'suites.json'), `${JSON.stringify(report, null, 2)}\n`),
    writeFile(join(folder, 'suites-junit.xml'), suitesJunit(report)),
  ]);
}
