import { z } from 'zod';
import type { ComparedItem, ComparedRun } from './compared-report.ts';
import { ComparisonFileError } from './errors.ts';

/** Counts incompatible changes of the baseline file. */
const BASELINE_VERSION = 1;
const MEND = '`npm run eval:update` writes a new one';

const shareSchema = z.tuple([z.number(), z.number()]).transform(([part, whole]) => ({ part, whole }));

const itemSchema = z.strictObject({
  id: z.string().min(1),
  group: z.string().min(1),
  kind: z.string(),
  language: z.string(),
  question: z.string(),
  verdict: z.enum(['right', 'wrong', 'unjudged']),
  status: z.enum(['answered', 'not-found', 'small-talk', 'cancelled', 'failed']),
  answer: z.string(),
  fingerprint: z.string(),
  shares: z.record(z.string(), shareSchema),
});

const versionSchema = z.object({ version: z.number() });
const baselineSchema = z.strictObject({ version: z.literal(BASELINE_VERSION), items: z.array(itemSchema) });

/**
 * The committed form of a run: JSON with one line an item, in the order of the run, so that a change of one answer is a
 * change of one line. It holds no date, and equal results give equal bytes; numbers are rounded to six decimals.
 */
export function formatBaseline({ items }: ComparedRun): string {
  return `{"version":${BASELINE_VERSION},"items":[\n${items.map(formatItem).join(',\n')}\n]}\n`;
}

function formatItem({
  id,
  group,
  kind,
  language,
  question,
  verdict,
  status,
  answer,
  fingerprint,
  shares,
}: ComparedItem) {
  const sorted = Object.entries(shares).sort(([first], [second]) => (first < second ? -1 : 1));
  const rounded = sorted.map(([name, { part, whole }]) => [name, [round(part), round(whole)]]);
  const compact = Object.fromEntries(rounded);
  return JSON.stringify({ id, group, kind, language, question, verdict, status, answer, fingerprint, shares: compact });
}

function round(value: number): number {
  return Number(value.toFixed(6));
}

/** @throws ComparisonFileError naming the file and the command that mends it */
export function parseBaseline(source: string, file: string): ComparedRun {
  const value = parseJson(source, file);
  const version = versionSchema.safeParse(value).data?.version;
  if (version !== BASELINE_VERSION) {
    const found = version === undefined ? 'something else' : `version ${version}`;
    throw new ComparisonFileError(
      { file },
      `expected a baseline of version ${BASELINE_VERSION}, found ${found}; ${MEND}.`,
    );
  }
  const result = baselineSchema.safeParse(value);
  if (!result.success) {
    throw new ComparisonFileError({ file }, `not a baseline:\n${z.prettifyError(result.error)}\n${MEND}.`, {
      cause: result.error,
    });
  }
  refuseRepeatedIds(result.data.items, file);
  return { items: result.data.items };
}

function parseJson(source: string, file: string): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw new ComparisonFileError(
      { file },
      `expected JSON, found something else (a merge that was not finished?); ${MEND}.`,
      { cause },
    );
  }
}

function refuseRepeatedIds(items: readonly ComparedItem[], file: string): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) throw new ComparisonFileError({ file }, `the id "${id}" is there twice; ${MEND}.`);
    seen.add(id);
  }
}
