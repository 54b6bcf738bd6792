import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { formatBaseline } from './comparison/compact-baseline.ts';
import { compareRuns } from './comparison/compare-runs.ts';
import { comparedRun, withoutTimes } from './comparison/compared-items.ts';
import type { ScoreDirection } from './comparison/compared-report.ts';
import { judgeGate } from './comparison/gate.ts';
import type { ScoreRules, SetRules } from './comparison/gate-rules.ts';
import { type EarlierRunFile, readEarlierRun } from './comparison/read-earlier-run.ts';
import { readGate } from './comparison/read-gate.ts';
import type { SetComparison } from './comparison/set-comparison.ts';
import { isPartial } from './dataset/select-cases.ts';
import type { EvalOptions } from './eval-options.ts';
import type { Report } from './report/report.ts';
import { SCORE_CATALOGUE } from './report/score-catalogue.ts';
import { ALL_SUITES } from './suites/all-suites.ts';

/** What a run is held against, read before anything is asked: a mistake in a file is better known then. */
export interface Yardstick {
  earlier: EarlierRunFile | undefined;
  rules: SetRules | undefined;
}

/** Every score that a gate may name: those of the questions, and those of the suites. */
export const GATED_SCORES: readonly ScoreDirection[] = [
  ...SCORE_CATALOGUE,
  ...ALL_SUITES.flatMap(({ scores }) => scores),
];

/**
 * The baseline and the set's rules, where there are any and the run can be held against them: the rules are for the whole
 * set, not for a part of it.
 * @throws ComparisonFileError
 */
export async function readYardstick(options: EvalOptions): Promise<Yardstick> {
  const { baseline, gate, name, selection, update, replay } = options;
  const hasBaseline = !update && (baseline.isRequired || existsSync(baseline.file));
  const hasGate = gate.isRequired || existsSync(gate.file);
  const rules = hasGate ? (await readGate(gate.file, GATED_SCORES)).sets[name] : undefined;
  return {
    earlier: hasBaseline ? await readEarlierRun(baseline.file) : undefined,
    rules: isPartial(selection) || update ? undefined : replay ? rules && withoutLatency(rules) : rules,
  };
}

/** What is taken from earlier runs takes no time. */
function withoutLatency({ overall, kinds }: SetRules): SetRules {
  const kept = (rules: ScoreRules): ScoreRules =>
    Object.fromEntries(Object.entries(rules).filter(([score]) => !score.startsWith('latency.')));
  return {
    overall: kept(overall),
    kinds: Object.fromEntries(Object.entries(kinds).map(([kind, rules]) => [kind, kept(rules)])),
  };
}

export function compareWithBaseline(report: Report, { earlier, rules }: Yardstick, set: string): SetComparison {
  const current = comparedRun(report.items);
  const comparison = earlier && compareRuns(earlier.run, current);
  return {
    set,
    comparison,
    gate: rules && judgeGate({ rules, current, comparison, directions: SCORE_CATALOGUE }),
    directions: SCORE_CATALOGUE,
  };
}

/** Writes the run as the baseline, beside its place first: an interruption leaves the old one whole. */
export async function acceptBaseline(report: Report, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, formatBaseline(withoutTimes(comparedRun(report.items))));
  await rename(unfinished, file);
}
