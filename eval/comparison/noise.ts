import type { Share, Shares } from '../scorers/judged-answer.ts';
import type { Verdict } from '../scorers/verdict.ts';
import type { ComparedItem, ComparedRun } from './compared-report.ts';
import { quotientOfShares } from './quotient-of-shares.ts';
import { shareOf } from './share-pairs.ts';

/** What repeating the same questions shows of a mode that does not answer the same each time. */
export interface Noise {
  /** For comparing: the mean of each question's shares, and the verdict of most repeats. */
  mean: ComparedRun;
  /** Standard deviation of each score between repeats; only of scores that at least two repeats have. */
  deviations: Record<string, number>;
  /** Share of the questions whose verdict was the same in all repeats. */
  sameVerdict: number;
}

/** @param repeats runs of the same questions, at least one, each with at least one question */
export function measureNoise(repeats: readonly ComparedRun[]): Noise {
  const repeated = new Map<string, ComparedItem[]>();
  for (const item of repeats.flatMap(({ items }) => items)) {
    repeated.set(item.id, [...(repeated.get(item.id) ?? []), item]);
  }
  const answers = [...repeated.values()];
  const same = answers.filter((items) => items.every(({ verdict }) => verdict === items[0]?.verdict)).length;
  return {
    mean: { items: answers.flatMap(meanItem) },
    deviations: deviations(repeats),
    sameVerdict: same / answers.length,
  };
}

/** Everything but the shares as in the first repeat that came to the verdict of most. */
function meanItem(items: readonly ComparedItem[]): ComparedItem[] {
  const verdict = commonVerdict(items);
  const typical = items.find((item) => item.verdict === verdict);
  return typical === undefined ? [] : [{ ...typical, shares: meanShares(items) }];
}

/** Of two verdicts that are as frequent the less favourable one: a question that is right half the time is not right. */
function commonVerdict(items: readonly ComparedItem[]): Verdict {
  const countOf = (verdict: Verdict): number => items.filter((item) => item.verdict === verdict).length;
  const order: Verdict[] = ['wrong', 'unjudged', 'right'];
  return order.reduce((most, verdict) => (countOf(verdict) > countOf(most) ? verdict : most));
}

/** A score that a repeat does not have counts as 0 of 0 there. */
function meanShares(items: readonly ComparedItem[]): Shares {
  const names = new Set(items.flatMap(({ shares }) => Object.keys(shares)));
  return Object.fromEntries(
    [...names].map((name) => {
      const shares = items.flatMap((item) => shareOf(item, name) ?? []);
      return [name, { part: meanOf(shares, 'part', items), whole: meanOf(shares, 'whole', items) }];
    }),
  );
}

function meanOf(shares: readonly Share[], key: keyof Share, items: readonly ComparedItem[]): number {
  return shares.reduce((sum, share) => sum + share[key], 0) / items.length;
}

function deviations(repeats: readonly ComparedRun[]): Record<string, number> {
  const names = new Set(repeats.flatMap(({ items }) => items.flatMap(({ shares }) => Object.keys(shares))));
  return Object.fromEntries(
    [...names].sort().flatMap((name) => {
      const values = repeats.flatMap(
        ({ items }) => quotientOfShares(items.flatMap((item) => shareOf(item, name) ?? [])) ?? [],
      );
      return values.length < 2 ? [] : [[name, standardDeviation(values)]];
    }),
  );
}

/** Of a sample: divided by one less than there are. */
function standardDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
