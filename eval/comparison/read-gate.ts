import { readFile } from 'node:fs/promises';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { ScoreDirection } from './compared-report.ts';
import { ComparisonFileError } from './errors.ts';
import { findRuleProblems, type GateProblem } from './find-rule-problems.ts';
import type { GateRules } from './gate-rules.ts';
import { keyOffset } from './key-offset.ts';

const limitSchema = z.number('expected a number');
const changeSchema = z.number('expected a number').min(0, 'expected a number from 0');

const ruleSchema = z.strictObject({
  floor: limitSchema.optional(),
  ceiling: limitSchema.optional(),
  largestFall: changeSchema.optional(),
  largestRise: changeSchema.optional(),
  significance: z
    .number('expected a number')
    .gt(0, 'expected a number above 0')
    .lt(1, 'expected a number below 1')
    .default(0.05),
});

const scoresSchema = z.record(z.string(), ruleSchema);

const setSchema = z.strictObject({
  overall: scoresSchema.default({}),
  kinds: z.record(z.string(), scoresSchema).default({}),
});

const gateSchema = z.strictObject({
  version: z.literal(1, 'expected "version: 1"'),
  sets: z.record(z.string(), setSchema),
});

/** @throws ComparisonFileError naming the file and the line */
export async function readGate(file: string, directions: readonly ScoreDirection[]): Promise<GateRules> {
  try {
    return parseGate(await readFile(file, 'utf8'), file, directions);
  } catch (cause) {
    if (cause instanceof ComparisonFileError) throw cause;
    throw new ComparisonFileError({ file }, 'the gate file cannot be read.', { cause });
  }
}

/**
 * @param directions every score there is: a rule for another one, or for the wrong direction, is an error
 * @throws ComparisonFileError naming the file and the line
 */
export function parseGate(source: string, file: string, directions: readonly ScoreDirection[]): GateRules {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const lineOf = (path: readonly PropertyKey[]) => lines.linePos(keyOffset(document, path)).line;
  const [syntaxError] = document.errors;
  if (syntaxError !== undefined) {
    const line = lines.linePos(syntaxError.pos[0]).line;
    throw new ComparisonFileError({ file, line }, `not valid YAML: ${syntaxError.message}`, { cause: syntaxError });
  }
  const result = gateSchema.safeParse(document.toJS());
  const problems = result.success ? findRuleProblems(result.data, directions) : result.error.issues.map(describeIssue);
  if (result.success && problems.length === 0) return result.data;
  throw new ComparisonFileError(
    ...describeProblems(
      file,
      problems.map(({ path, reason }) => ({ line: lineOf(path), reason })),
    ),
  );
}

/** The place of the first problem, and all of them as text. */
function describeProblems(
  file: string,
  [first, ...others]: readonly { line: number; reason: string }[],
): [{ file: string; line: number | undefined }, string] {
  const rest = others.map(({ line, reason }) => `\n${file}:${line}: ${reason}`);
  return [{ file, line: first?.line }, (first?.reason ?? '') + rest.join('')];
}

function describeIssue(issue: z.core.$ZodIssue): GateProblem {
  if (issue.code !== 'unrecognized_keys') {
    return { path: issue.path, reason: `${issue.path.join(' > ') || 'the file'}: ${issue.message}` };
  }
  const keys = issue.keys.map((key) => `"${key}"`).join(', ');
  return { path: [...issue.path, issue.keys[0] ?? ''], reason: `nothing here is called ${keys}` };
}
