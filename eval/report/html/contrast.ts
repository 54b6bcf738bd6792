import type { FailureStage } from '../../failure-stage.ts';
import type { Verdict } from '../../scorers/verdict.ts';
import type { EarlierReport } from '../earlier-report.ts';
import type { Report } from '../report.ts';
import type { EarlierOutcome, EarlierRun, Gate, ReportComparison, ScoreComparison } from '../report-comparison.ts';

export type Flip = 'better' | 'worse';

/** The change of one score; the fields of the test are missing where none was made. */
export type ScoreChange = Pick<ScoreComparison, 'before' | 'difference'> & Partial<ScoreComparison>;

/** An earlier run, as it is shown beside this one. */
export interface Contrast {
  baselineName: string;
  gate?: Gate;
  scoreChange(name: string): ScoreChange | undefined;
  flip(id: string): Flip | undefined;
  /** The earlier answer to a question; undefined where it was not asked. */
  outcome(id: string): EarlierOutcome | undefined;
  /** The same with everything that led to it, where the earlier report is at hand. */
  item(id: string): EarlierReport['items'][number] | undefined;
  /** Wrong answers of a stage in the earlier report; undefined without one. */
  failures(stage: FailureStage): number | undefined;
  /** Median duration of a stage in the earlier report. */
  stageMs(stage: string): number | undefined;
}

/** Brings what is known of an earlier run under one roof; undefined where nothing is. */
export function contrastWith(report: Report, { comparison, before }: EarlierRun): Contrast | undefined {
  if (!comparison && !before) return undefined;
  const items = new Map(before?.items.map((item) => [item.id, item]));
  const outcomes = new Map<string, EarlierOutcome>([...items, ...Object.entries(comparison?.earlier ?? {})]);
  const flips = new Map((comparison?.flipped ?? findFlips(report, items)).map((each) => [each.id, direction(each)]));
  return {
    baselineName: comparison?.baselineName ?? `the run of ${before?.createdAt.slice(0, 16).replace('T', ' ')} UTC`,
    ...(comparison?.gate && { gate: comparison.gate }),
    scoreChange: (name) => scoreChange(name, report, { ...(comparison && { comparison }), ...(before && { before }) }),
    flip: (id) => flips.get(id),
    outcome: (id) => outcomes.get(id),
    item: (id) => items.get(id),
    failures: (stage) => before?.items.filter(({ failureStage }) => failureStage === stage).length,
    stageMs: (stage) => before?.stageLatencies.find((entry) => entry.stage === stage)?.p50Ms,
  };
}

function scoreChange(name: string, report: Report, { comparison, before }: EarlierRun): ScoreChange | undefined {
  const tested = comparison?.scores.find((score) => score.name === name);
  if (tested) return tested;
  const now = report.scores[name];
  const then = before?.scores[name];
  return now && then && { before: then.value, difference: now.value - then.value };
}

function findFlips(
  report: Report,
  earlier: ReadonlyMap<string, EarlierReport['items'][number]>,
): ReportComparison['flipped'] {
  return report.items.flatMap(({ id, verdict }) => {
    const from = earlier.get(id)?.verdict;
    return from === undefined || from === verdict ? [] : [{ id, from, to: verdict }];
  });
}

const WORTH: Readonly<Record<Verdict, number>> = { wrong: 0, unjudged: 1, right: 2 };

function direction({ from, to }: { from: Verdict; to: Verdict }): Flip {
  return WORTH[to] > WORTH[from] ? 'better' : 'worse';
}
