import type { ScoreDirection } from './compared-report.ts';

type Unit = ScoreDirection['unit'];

/** Shares as percentages. */
export function formatValue(value: number, unit: Unit): string {
  if (unit === 'share') return `${(value * 100).toFixed(1)}%`;
  if (unit === 'milliseconds') return `${Math.round(value)} ms`;
  return value.toFixed(unit === 'words' ? 1 : 3);
}

/** With its sign; differences of shares in percentage points, without the word. */
export function formatDifference(difference: number, unit: Unit): string {
  const size = Math.abs(difference);
  const text = unit === 'share' ? (size * 100).toFixed(1) : formatValue(size, unit);
  if (Number.parseFloat(text) === 0) return text;
  return `${difference < 0 ? '-' : '+'}${text}`;
}

export function formatP(p: number): string {
  return p < 0.001 ? '<0.001' : p.toFixed(3);
}
