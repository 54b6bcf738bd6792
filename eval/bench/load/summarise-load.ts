import { isAccurate } from '../../scorers/answer-accuracy.ts';
import { percentile } from '../../scorers/percentile.ts';
import type { AskedQuestion } from './asked-question.ts';

export interface Percentiles {
  p50: number;
  p95: number;
  p99: number;
}

export interface LoadSummary {
  asked: number;
  /** Shares of what was asked. */
  refused: number;
  lost: number;
  /** Milliseconds to the first sentence, or to the end where there is none; of what was neither refused nor lost. */
  firstSentence: Percentiles | undefined;
  end: Percentiles | undefined;
  /** Mean over the questions for which the server told it. */
  windowsRead: number | undefined;
  /** Of the answerable questions that the server took, the shares answered right and told that nothing was found. */
  right: number | undefined;
  falseRefusals: number | undefined;
}

export function summariseLoad(asked: readonly AskedQuestion[]): LoadSummary {
  const taken = asked.filter(({ end }) => end !== 'refused' && end !== 'lost');
  const judged = taken.filter(({ question }) => question.answerable && question.mustContain.length > 0);
  const windows = taken.flatMap(({ windowsRead }) => windowsRead ?? []);
  return {
    asked: asked.length,
    refused: share(asked, ({ end }) => end === 'refused') ?? 0,
    lost: share(asked, ({ end }) => end === 'lost') ?? 0,
    firstSentence: percentiles(taken.map((each) => each.firstSentenceMilliseconds ?? each.endMilliseconds)),
    end: percentiles(taken.map(({ endMilliseconds }) => endMilliseconds)),
    windowsRead: windows.length > 0 ? windows.reduce((sum, count) => sum + count, 0) / windows.length : undefined,
    right: share(judged, ({ question, end, text }) => end === 'answered' && isAccurate(question, text)),
    falseRefusals: share(judged, ({ end }) => end === 'not-found' || end === 'small-talk'),
  };
}

/** Undefined where there is nothing to take them from. */
export function percentiles(values: readonly number[]): Percentiles | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  return { p50: percentile(sorted, 50), p95: percentile(sorted, 95), p99: percentile(sorted, 99) };
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number | undefined {
  return items.length === 0 ? undefined : items.filter(holds).length / items.length;
}
