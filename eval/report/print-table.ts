import type { Scores } from '../scorers/summarise-scores.ts';
import type { Report } from './report.ts';
import { formatInterval, formatScore, GROUP_COLUMNS, SCORE_CATALOGUE } from './score-catalogue.ts';

/** The report for a terminal: every score with its interval, the kinds and languages, and the notes. */
export function printTable(report: Report): string {
  const parts = [
    alignColumns(overallRows(report.scores)),
    alignColumns(groupRows('kind', report)),
    ...(Object.keys(report.byLanguage).length > 1 ? [alignColumns(groupRows('language', report))] : []),
    report.notes.map((note) => `Note: ${note}\n`).join(''),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function overallRows(scores: Scores): string[][] {
  const rows = SCORE_CATALOGUE.flatMap(({ name, unit }) => {
    const score = scores[name];
    return score ? [[name, formatScore(score.value, unit), formatInterval(score, unit), String(score.count)]] : [];
  });
  return [['score', 'value', '95% interval', 'questions'], ...rows];
}

function groupRows(grouping: 'kind' | 'language', report: Report): string[][] {
  const groups = grouping === 'kind' ? report.byKind : report.byLanguage;
  const shown = GROUP_COLUMNS.filter(({ name }) => name in report.scores);
  const rows = Object.entries(groups).map(([group, scores]) => {
    const count = report.items.filter((item) => (grouping === 'kind' ? item.kind : item.lang) === group).length;
    const values = shown.map(({ name, unit }) => {
      const score = scores[name];
      return score ? formatScore(score.value, unit) : '';
    });
    return [group, String(count), ...values];
  });
  return [[grouping, 'n', ...shown.map(({ short }) => short)], ...rows];
}

/** The first column to the left, numbers to the right. */
export function alignColumns(rows: readonly string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
