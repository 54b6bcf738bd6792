import type { LoadSummary, Percentiles } from './summarise-load.ts';

export interface LoadRow {
  name: string;
  summary: LoadSummary;
  /** Processes that ran or waited to run, mean of the last minute, at the end of the run. */
  machineLoad: number;
}

const HEADS = [
  'questions/s',
  'asked',
  'refused',
  'lost',
  'first sentence p50 / p95 / p99, ms',
  'end p50 / p95 / p99, ms',
  'windows read',
  'right',
  'false refusals',
  'load of the machine',
];

/** Markdown: a row a run. */
export function loadTable(rows: readonly LoadRow[]): string {
  const lines = rows.map(({ name, summary, machineLoad }) => [
    ...[name, summary.asked, percent(summary.refused), percent(summary.lost)],
    ...[times(summary.firstSentence), times(summary.end), summary.windowsRead?.toFixed(1) ?? ''],
    ...[percent(summary.right), percent(summary.falseRefusals), machineLoad.toFixed(1)],
  ]);
  const line = (cells: readonly unknown[]): string => `| ${cells.join(' | ')} |`;
  return [line(HEADS), line(HEADS.map(() => '---:')), ...lines.map(line)].join('\n');
}

function percent(share: number | undefined): string {
  return share === undefined ? '' : `${(share * 100).toFixed(0)}%`;
}

function times(found: Percentiles | undefined): string {
  return found ? [found.p50, found.p95, found.p99].map((value) => value.toFixed(0)).join(' / ') : '';
}
