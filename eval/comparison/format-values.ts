import { formatScore } from '../report/score-catalogue.ts';
import type { ScoreDirection } from './compared-report.ts';

type Unit = ScoreDirection['unit'];

/** With its sign; differences of shares in percentage points, without the word. */
export function formatDifference(difference: number, unit: Unit): string {
  const size = Math.abs(difference);
  const text = unit === 'share' ? (size * 100).toFixed(1) : formatScore(size, unit);
  if (Number.parseFloat(text) === 0) return text;
  return `${difference < 0 ? '-' : '+'}${text}`;
}

export function formatP(p: number): string {
  return p < 0.001 ? '<0.001' : p.toFixed(3);
}
