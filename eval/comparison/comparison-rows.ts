import { formatScore } from '../report/score-catalogue.ts';
import type { ScoreComparison } from './compare-runs.ts';
import type { ComparisonTest } from './compare-shares.ts';
import type { ScoreDirection } from './compared-report.ts';
import { formatDifference, formatP } from './format-values.ts';

export const ROW_HEADINGS = [
  'score',
  'before',
  'after',
  '',
  'difference',
  '95% interval',
  'adjusted p',
  'test',
] as const;

const TEST_NAMES: Readonly<Record<ComparisonTest, string>> = {
  mcnemar: "McNemar's",
  'paired-randomisation': 'randomisation',
  'paired-bootstrap': 'bootstrap',
};

/** From this adjusted p-value on a row says whether the change is for the better. */
const SIGNIFICANCE = 0.05;

/** The cells of a score's row. A score of unknown direction is shown as a plain number. */
export function comparisonRow(comparison: ScoreComparison, directions: readonly ScoreDirection[]): string[] {
  const { score, before, after, interval, adjustedP, test } = comparison;
  const direction = directions.find(({ name }) => name === score);
  const unit = direction?.unit ?? 'ratio';
  const difference = formatDifference(comparison.difference, unit);
  const bounds = interval && `${formatDifference(interval.low, unit)} to ${formatDifference(interval.high, unit)}`;
  return [
    score,
    formatScore(before, unit),
    formatScore(after, unit),
    `${arrow(difference)}${assess(comparison, direction)}`,
    difference,
    bounds ?? '',
    formatP(adjustedP),
    TEST_NAMES[test],
  ];
}

export function isSignificant({ adjustedP }: ScoreComparison): boolean {
  return adjustedP <= SIGNIFICANCE;
}

/** Of the difference as it is shown: what rounds to nothing has not moved. */
function arrow(difference: string): string {
  if (difference.startsWith('+')) return '▲';
  return difference.startsWith('-') ? '▼' : '=';
}

function assess(comparison: ScoreComparison, direction: ScoreDirection | undefined): string {
  if (direction === undefined || !isSignificant(comparison)) return '';
  return comparison.difference > 0 === (direction.better === 'higher') ? ' better' : ' worse';
}
