import type { Score } from '../scorers/summarise-scores.ts';

/** How a score is worded and shown. */
export interface ScoreEntry {
  name: string;
  label: string;
  /** For a column of a narrow table. */
  short: string;
  unit: 'share' | 'words' | 'milliseconds';
}

const share = (name: string, label: string, short: string): ScoreEntry => ({ name, label, short, unit: 'share' });
const milliseconds = (name: string, label: string, short: string): ScoreEntry => ({
  ...{ name, label, short },
  unit: 'milliseconds',
});

/** Every score in the order in which it is shown. */
export const SCORE_CATALOGUE: readonly ScoreEntry[] = [
  share('retrieval.hit@1', 'Evidence in the first passage', 'hit@1'),
  share('retrieval.hit@5', 'Evidence in the first 5', 'hit@5'),
  share('retrieval.hit@10', 'Evidence in the first 10', 'hit@10'),
  share('retrieval.recall@5', 'Share of the quotes in the first 5', 'recall@5'),
  share('retrieval.mrr@10', 'Mean reciprocal rank', 'mrr'),
  share('retrieval.ndcg@10', 'nDCG of the first 10', 'ndcg'),
  share('answer.accuracy', 'Right answers to answerable questions', 'right'),
  share('answer.partCoverage', 'Parts given, where several are asked for', 'parts'),
  share('answer.tokenF1', 'Word overlap with the expected answer', 'F1'),
  { name: 'answer.words', label: 'Words an answer', short: 'words', unit: 'words' },
  share('citation.precision', 'Citations that support the answer', 'cite P'),
  share('citation.recall', 'Answers with a supporting citation', 'cite R'),
  share('citation.exact', 'Citations equal to the stored text', 'exact'),
  share('abstention.precision', 'Refusals that were right', 'abst P'),
  share('abstention.recall', 'Unanswerable questions refused', 'abst R'),
  share('abstention.f1', 'F1 of refusing', 'abst F1'),
  share('abstention.falseRefusals', 'Answerable questions refused', 'refused'),
  share('abstention.falseAnswers', 'Unanswerable questions answered', 'false'),
  milliseconds('latency.p50Ms', 'Whole answer, median', 'p50'),
  milliseconds('latency.p95Ms', 'Whole answer, 95th percentile', 'p95'),
  milliseconds('latency.firstSentenceP50Ms', 'First sentence, median', 'first p50'),
  milliseconds('latency.firstSentenceP95Ms', 'First sentence, 95th percentile', 'first p95'),
];

/** The columns of tables by kind and language. */
export const GROUP_COLUMNS: readonly ScoreEntry[] = pick([
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

export const HEADLINES: readonly ScoreEntry[] = pick([
  'answer.accuracy',
  'retrieval.hit@5',
  'citation.precision',
  'abstention.falseRefusals',
  'abstention.falseAnswers',
  'latency.p95Ms',
]);

function pick(names: readonly string[]): ScoreEntry[] {
  return names.flatMap((name) => SCORE_CATALOGUE.find((entry) => entry.name === name) ?? []);
}

/** Shares as percentages, times in milliseconds. */
export function formatScore(value: number, unit: ScoreEntry['unit']): string {
  if (unit === 'share') return `${(value * 100).toFixed(1)}%`;
  return unit === 'words' ? value.toFixed(1) : `${Math.round(value)} ms`;
}

export function formatInterval(score: Score, unit: ScoreEntry['unit']): string {
  return `${formatScore(score.low, unit)} – ${formatScore(score.high, unit)}`;
}
