import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ProjectCopy } from './mutated-project.ts';
import type { CaughtBy, Mutation } from './mutation.ts';
import { runProcess } from './run-process.ts';

/** What the evaluation made of a broken product. */
export interface Catch {
  /** Whether the score or check that should notice did. */
  isCaught: boolean;
  exitCode: number | null;
  /** Every score or check that noticed something. */
  noticed: string[];
}

const reportSchema = z.object({
  comparison: z.object({
    gate: z.object({
      findings: z.array(z.object({ score: z.string(), kind: z.string().nullable(), outcome: z.string() })),
    }),
  }),
});

const suitesSchema = z.object({
  suites: z.array(z.object({ checks: z.array(z.object({ name: z.string(), holds: z.boolean() })) })),
});

/** Runs of the copy what a mutation should be caught by. */
export async function findCatch({ caughtBy }: Mutation, { folder }: ProjectCopy): Promise<Catch> {
  return 'suite' in caughtBy ? inSuite(caughtBy, folder) : inHandbook(caughtBy, folder);
}

async function inHandbook({ scores, kind }: Extract<CaughtBy, { set: string }>, folder: string): Promise<Catch> {
  const output = join(folder, 'out');
  const { code, stderr } = await runProcess(process.execPath, ['dist/eval/cli.js', '--output', output], { folder });
  if (code !== 0 && code !== 1) throw new Error(`The evaluation could not run:\n${stderr}`);
  const { comparison } = reportSchema.parse(JSON.parse(await readFile(join(output, 'report.json'), 'utf8')));
  const regressions = comparison.gate.findings.filter(
    ({ outcome }) => outcome === 'regression' || outcome === 'missing',
  );
  return {
    isCaught: code === 1 && regressions.some((found) => scores.includes(found.score) && found.kind === (kind ?? null)),
    exitCode: code,
    noticed: regressions.map((found) => (found.kind === null ? found.score : `${found.kind}: ${found.score}`)),
  };
}

async function inSuite({ suite, check }: Extract<CaughtBy, { suite: string }>, folder: string): Promise<Catch> {
  const output = join(folder, 'out');
  const argv = ['dist/eval/suites/cli.js', '--only', suite, '--output', output];
  const { code, stderr } = await runProcess(process.execPath, argv, { folder });
  if (code !== 0 && code !== 1) throw new Error(`The suite could not run:\n${stderr}`);
  const { suites } = suitesSchema.parse(JSON.parse(await readFile(join(output, 'suites.json'), 'utf8')));
  const failed = suites.flatMap(({ checks }) => checks.filter(({ holds }) => !holds).map(({ name }) => name));
  return { isCaught: code === 1 && failed.some((name) => name.startsWith(check)), exitCode: code, noticed: failed };
}
