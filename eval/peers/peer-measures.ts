import type { PeerResult } from './score-peers.ts';

/** A row of the table. */
export interface Measure {
  label: string;
  read: (result: PeerResult) => number | undefined;
  format: (value: number) => string;
  /** Missing where neither more nor less is better. */
  better?: 'higher' | 'lower';
}

const KILOBYTE = 1_000;
const MEGABYTE = 1_000_000;

const percent = (value: number): string => `${(value * 100).toFixed(1)}%`;
const whole = (value: number): string => String(Math.round(value));
const tenths = (value: number): string => value.toFixed(1);
const seconds = (value: number): string => `${tenths(value)} s`;
const milliseconds = (value: number): string => `${tenths(value)} ms`;
const bytes = (value: number): string =>
  value < MEGABYTE
    ? `${whole(value / KILOBYTE)} kB`
    : `${(value / MEGABYTE).toFixed(value < 10 * MEGABYTE ? 1 : 0)} MB`;

const score = (label: string, name: string): Measure => ({
  label,
  read: ({ scores }) => scores[`retrieval.${name}`]?.value,
  format: percent,
  better: 'higher',
});

const latency = (label: string, name: string): Measure => ({
  label,
  read: ({ scores }) => scores[`latency.${name}`]?.value,
  format: milliseconds,
  better: 'lower',
});

/** In the order of the table. */
export const MEASURES: readonly Measure[] = [
  score('hit@1', 'hit@1'),
  score('hit@5', 'hit@5'),
  score('hit@10', 'hit@10'),
  score('MRR@10', 'mrr@10'),
  score('nDCG@10', 'ndcg@10'),
  { label: 'ingest', read: ({ ingestSeconds }) => ingestSeconds, format: seconds, better: 'lower' },
  { label: 'of it the encoder', read: ({ encoderSeconds }) => encoderSeconds, format: seconds },
  {
    label: 'ingest, processor time',
    read: ({ ingestProcessorSeconds }) => ingestProcessorSeconds,
    format: seconds,
    better: 'lower',
  },
  latency('a question, median', 'p50Ms'),
  latency('a question, 95th percentile', 'p95Ms'),
  {
    label: 'a question, processor time, mean',
    read: ({ processorMillisecondsAQuestion }) => processorMillisecondsAQuestion,
    format: milliseconds,
    better: 'lower',
  },
  { label: 'peak memory', read: ({ peakBytes }) => peakBytes, format: bytes, better: 'lower' },
  { label: 'index size', read: ({ indexBytes }) => indexBytes, format: bytes, better: 'lower' },
  { label: 'passages', read: ({ passages }) => passages, format: whole },
  { label: 'characters a passage, median', read: ({ passageCharacters }) => passageCharacters, format: whole },
];
