import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { REPORT_VERSION } from '../report/report.ts';
import { parseBaseline } from './compact-baseline.ts';
import { comparedRun } from './compared-items.ts';
import type { ComparedRun } from './compared-report.ts';
import { ComparisonFileError } from './errors.ts';

/** What of a `report.json` takes part in a comparison. */
const reportSchema = z.object({
  version: z.literal(REPORT_VERSION),
  dataset: z.object({}),
  items: z.array(
    z.object({
      id: z.string(),
      caseId: z.string(),
      kind: z.string(),
      lang: z.string(),
      question: z.string(),
      verdict: z.enum(['right', 'wrong', 'unjudged']),
      status: z.enum(['answered', 'not-found', 'cancelled', 'failed']),
      answer: z.string(),
      fingerprint: z.string(),
      shares: z.record(z.string(), z.object({ part: z.number(), whole: z.number() })),
    }),
  ),
});

/**
 * Reads what a run is compared with: a committed baseline, or the `report.json` of another run.
 * @throws ComparisonFileError naming the file and the command that mends it
 */
export async function readEarlierRun(file: string): Promise<ComparedRun> {
  const source = await readSource(file);
  const report = reportSchema.safeParse(parseJson(source));
  return report.success ? comparedRun(report.data.items) : parseBaseline(source, file);
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
