import { FAITHFULNESS } from '../judging/judge-items.ts';
import { SCORERS } from '../scorers/all-scorers.ts';
import { LATENCY_SCORES } from '../scorers/latency-scores.ts';
import type { ScoreDescription, ScoreUnit } from '../scorers/scorer.ts';
import type { Score } from '../scorers/summarise-scores.ts';

/** Every score in the order in which it is shown. */
export const SCORE_CATALOGUE: readonly ScoreDescription[] = [...SCORERS, FAITHFULNESS, ...LATENCY_SCORES];

/** The columns of tables by kind and language. */
export const GROUP_COLUMNS: readonly ScoreDescription[] = pick([
  'retrieval.hit@1',
  'retrieval.hit@5',
  'retrieval.ndcg@10',
  'answer.accuracy',
  'answer.partCoverage',
  'answer.tokenF1',
  'answer.words',
  'citation.precision',
  'citation.recall',
  'abstention.falseRefusals',
  'abstention.falseAnswers',
  'latency.p95Ms',
]);

export const HEADLINES: readonly ScoreDescription[] = pick([
  'answer.accuracy',
  'retrieval.hit@5',
  'citation.precision',
  'abstention.falseRefusals',
  'abstention.falseAnswers',
  'latency.p95Ms',
]);

function pick(names: readonly string[]): ScoreDescription[] {
  return names.flatMap((name) => SCORE_CATALOGUE.find((entry) => entry.name === name) ?? []);
}

/** Shares as percentages, times in milliseconds. */
export function formatScore(value: number, unit: ScoreUnit): string {
  if (unit === 'share') return `${(value * 100).toFixed(1)}%`;
  if (unit === 'milliseconds') return `${Math.round(value)} ms`;
  return unit === 'ratio' && Math.abs(value) < LARGE_RATIO ? value.toFixed(3) : value.toFixed(1);
}

/** From here on three decimals tell nothing. */
const LARGE_RATIO = 10;

/** With its sign; a difference of shares is in percentage points. */
export function formatDifference(difference: number, unit: ScoreUnit): string {
  const size = formatScore(Math.abs(difference), unit).replace('%', ' pts');
  if (Number.parseFloat(size) === 0) return size;
  return `${difference > 0 ? '+' : '−'}${size}`;
}

export function formatInterval(score: Score, unit: ScoreUnit): string {
  return `${formatScore(score.low, unit)} – ${formatScore(score.high, unit)}`;
}
