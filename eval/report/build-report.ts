import { answerabilityCurve } from '../answerability-curve.ts';
import { calibrate } from '../calibration.ts';
import { type Scores, summariseScores } from '../scorers/summarise-scores.ts';
import { stageLatencies } from '../stage-latency.ts';
import { REPORT_VERSION, type Report, type ReportItem } from './report.ts';
import { reportNotes } from './report-notes.ts';

export interface ReportParts {
  items: ReportItem[];
  noise: Report['noise'];
  judgeAgreement: Report['judgeAgreement'];
  dataset: Report['dataset'];
  createdAt: Date;
  /** Questions that were to be asked. */
  total: number;
  /** Questions that were asked at a time. */
  workers: number;
  /** Whether results of the networks were taken from earlier runs. */
  replay: boolean;
  without?: readonly string[];
}

/** Sums the scored answers up. */
export function buildReport(parts: ReportParts): Report {
  const { items, noise, judgeAgreement, dataset, createdAt } = parts;
  const ended = items.filter((item) => item.status !== 'failed');
  const judged = ended.map((item) => ({ ...item, answered: item.status === 'answered' }));
  return {
    version: REPORT_VERSION,
    createdAt: createdAt.toISOString(),
    dataset,
    notes: reportNotes(items, parts),
    scores: summariseScores(items),
    byKind: groupBy(items, (item) => item.kind),
    byLanguage: groupBy(items, (item) => item.lang),
    answerabilityCurve: answerabilityCurve(judged) ?? null,
    calibration: ended.length > 0 ? calibrate(ended) : null,
    stageLatencies: stageLatencies(items.map(({ timings }) => timings)),
    comparison: null,
    noise,
    judgeAgreement,
    items,
  };
}

function groupBy(items: readonly ReportItem[], groupOf: (item: ReportItem) => string): Record<string, Scores> {
  const groups = new Map<string, ReportItem[]>();
  for (const item of items) {
    const group = groupOf(item);
    groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  return Object.fromEntries([...groups].map(([group, members]) => [group, summariseScores(members)]));
}
