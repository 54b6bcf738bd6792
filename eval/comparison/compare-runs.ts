import { compareShares, type SharesComparison } from './compare-shares.ts';
import type { ComparedRun } from './compared-report.ts';
import { holm } from './holm.ts';
import { type ItemPair, type PairedItems, pairItems } from './pair-items.ts';
import { sharePairs } from './share-pairs.ts';

export interface ScoreComparison extends SharesComparison {
  score: string;
  /** Questions for which the score is defined in at least one of the runs. */
  count: number;
  /** By Holm's method: over all scores of the set, or over those of all its kinds. */
  adjustedP: number;
}

export interface RunComparison extends PairedItems {
  /** In the order of their names. */
  scores: ScoreComparison[];
  /** Scores that only one of the runs has. */
  incomparable: string[];
  /** In the order of the later run. All kinds together are one family of tests. */
  kinds: { kind: string; count: number; scores: ScoreComparison[] }[];
  /** Right before, wrong now. */
  lost: ItemPair[];
  /** Wrong before, right now. */
  won: ItemPair[];
}

type Unadjusted = Omit<ScoreComparison, 'adjustedP'>;

/** Compares the questions that are the same in both runs, score by score. */
export function compareRuns(before: ComparedRun, after: ComparedRun): RunComparison {
  const paired = pairItems(before, after);
  const { pairs } = paired;
  const scores = compareScores(pairs);
  const names = new Set(scores.map(({ score }) => score));
  return {
    ...paired,
    scores: adjust([scores]).flat(),
    incomparable: scoreNames(pairs).filter((name) => !names.has(name)),
    kinds: compareKinds(pairs),
    lost: pairs.filter((pair) => pair.before.verdict === 'right' && pair.after.verdict === 'wrong'),
    won: pairs.filter((pair) => pair.before.verdict === 'wrong' && pair.after.verdict === 'right'),
  };
}

function compareKinds(pairs: readonly ItemPair[]): RunComparison['kinds'] {
  const byKind = new Map<string, ItemPair[]>();
  for (const pair of pairs) byKind.set(pair.after.kind, [...(byKind.get(pair.after.kind) ?? []), pair]);
  const kinds = [...byKind].map(([kind, members]) => ({ kind, count: members.length, pairs: members }));
  const tables = adjust(kinds.map((each) => compareScores(each.pairs)));
  return kinds.map(({ kind, count }, index) => ({ kind, count, scores: tables[index] ?? [] }));
}

function compareScores(pairs: readonly ItemPair[]): Unadjusted[] {
  return scoreNames(pairs).flatMap((score) => {
    const shares = sharePairs(pairs, score);
    const comparison = compareShares(shares);
    return comparison === undefined ? [] : [{ score, count: shares.length, ...comparison }];
  });
}

function scoreNames(pairs: readonly ItemPair[]): string[] {
  const names = pairs.flatMap(({ before, after }) => [...Object.keys(before.shares), ...Object.keys(after.shares)]);
  return [...new Set(names)].sort();
}

/** Holm's method over all tables together. */
function adjust(tables: readonly (readonly Unadjusted[])[]): ScoreComparison[][] {
  const adjusted = holm(tables.flat().map(({ p }) => p));
  let next = 0;
  return tables.map((table) =>
    table.map((comparison) => {
      const adjustedP = adjusted[next] ?? 1;
      next += 1;
      return { ...comparison, adjustedP };
    }),
  );
}
