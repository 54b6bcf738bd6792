import { readFile } from 'node:fs/promises';
import { type EarlierReport, earlierReportSchema } from '../report/earlier-report.ts';
import { parseBaseline } from './compact-baseline.ts';
import { comparedRun } from './compared-items.ts';
import type { ComparedRun } from './compared-report.ts';
import { ComparisonFileError } from './errors.ts';

export interface EarlierRunFile {
  run: ComparedRun;
  /** With what led to each answer; missing where the file is a committed baseline. */
  report?: EarlierReport;
}

/**
 * Reads what a run is compared with: a committed baseline, or the `report.json` of another run.
 * @throws ComparisonFileError naming the file and the command that mends it
 */
export async function readEarlierRun(file: string): Promise<EarlierRunFile> {
  const source = await readSource(file);
  const report = earlierReportSchema.safeParse(parseJson(source)).data;
  return report ? { run: comparedRun(report.items), report } : { run: parseBaseline(source, file) };
}

async function readSource(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const reason = 'the baseline cannot be read; `npm run eval:update` writes a new one.';
    throw new ComparisonFileError({ file }, reason, { cause });
  }
}

/** What is no JSON is no report: the reader of baselines says what is wrong with it. */
function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
