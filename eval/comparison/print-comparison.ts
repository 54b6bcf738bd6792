import type { RunComparison } from './compare-runs.ts';
import type { ComparedItem } from './compared-report.ts';
import { comparisonRow, isSignificant, ROW_HEADINGS } from './comparison-rows.ts';
import type { FindingStatus, GateFinding } from './decide-rule.ts';
import { inOrder, type SetComparison } from './set-comparison.ts';
import { visibleLine } from './visible-line.ts';

/** A screen holds this many with the table above them; the report has all. */
const LISTED = 20;

const STATUS_WORDS: Readonly<Record<FindingStatus, string>> = {
  holds: 'holds     ',
  warning: 'warning   ',
  regression: 'REGRESSION',
  missing: 'MISSING   ',
};

/** Lines for a terminal: the scores side by side (of the kinds only what changed significantly), what flipped, the gate. */
export function printComparison({ set, comparison, gate, directions }: SetComparison): string[] {
  const name = visibleLine(set);
  return [
    ...(comparison === undefined ? [`${name}: no baseline to compare with.`] : printRuns(name, comparison, directions)),
    ...(gate === undefined ? [] : ['', 'Gate:', ...gate.findings.map(printFinding), `${name}: ${gate.verdict}.`]),
  ];
}

function printRuns(name: string, comparison: RunComparison, directions: SetComparison['directions']): string[] {
  const rows = inOrder(comparison.scores, directions).map((score) => comparisonRow(score, directions));
  const kinds = comparison.kinds.flatMap(({ kind, scores }) =>
    inOrder(scores.filter(isSignificant), directions).map((score) => [
      `${visibleLine(kind)}: ${score.score}`,
      ...comparisonRow(score, directions).slice(1),
    ]),
  );
  const asItems = (pairs: RunComparison['lost']) => pairs.map(({ after }) => after);
  return [
    `${name}: ${comparison.pairs.length} questions compared with the baseline.`,
    ...alignRows([[...ROW_HEADINGS], ...rows, ...kinds]),
    ...listItems('Right before, wrong now', asItems(comparison.lost)),
    ...listItems('Wrong before, right now', asItems(comparison.won)),
    ...listItems('Not compared, since they are new', comparison.onlyAfter),
    ...listItems('Not compared, since they are gone', comparison.onlyBefore),
    ...listItems('Not compared, since they have changed', comparison.changed),
    ...(comparison.incomparable.length === 0 ? [] : [`In one run alone: ${comparison.incomparable.join(', ')}.`]),
  ];
}

function listItems(title: string, items: readonly ComparedItem[]): string[] {
  if (items.length === 0) return [];
  const more = items.length - LISTED;
  return [
    `${title}: ${items.length}`,
    ...items.slice(0, LISTED).map(({ id, question }) => `  - ${visibleLine(id)}: ${visibleLine(question)}`),
    ...(more > 0 ? [`  - and ${more} more`] : []),
  ];
}

function printFinding({ status, score, kind, message }: GateFinding): string {
  return `  ${STATUS_WORDS[status]}  ${score}${kind === undefined ? '' : ` (${visibleLine(kind)})`}: ${message}`;
}

/** The first column to the left, the others to the right. */
function alignRows(rows: readonly (readonly string[])[]): string[] {
  const widths = ROW_HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}
