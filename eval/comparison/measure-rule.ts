import type { Share } from '../scorers/judged-answer.ts';
import type { RunComparison, ScoreComparison } from './compare-runs.ts';
import type { ComparedItem, ComparedRun, ScoreDirection } from './compared-report.ts';
import type { GateRule } from './gate-rules.ts';
import type { ItemPair } from './pair-items.ts';
import { quotientOfShares } from './quotient-of-shares.ts';
import { shareOf } from './share-pairs.ts';

export interface RuleInput {
  rule: GateRule;
  /** Undefined for the whole set. */
  kind: string | undefined;
  direction: ScoreDirection;
  current: ComparedRun;
  comparison: RunComparison | undefined;
}

/** What there is to judge a rule by. */
export interface RuleMeasurement extends Omit<RuleInput, 'current' | 'comparison'> {
  /** Over all questions of the current run; undefined where the score is not defined for any. */
  value: number | undefined;
  /** Undefined where the rule limits no change, or there is nothing to compare with. */
  change: RuleChange | undefined;
}

export interface RuleChange {
  comparison: ScoreComparison;
  /** How much worse the score is, in the terms of `largestFall` and `largestRise`; below 0 where it is better. */
  loss: number;
  allowed: number;
  /** Ids of the questions that score worse than before, those that lost most first. */
  worse: string[];
}

export function measureRule({ current, comparison, ...rule }: RuleInput): RuleMeasurement {
  const items = current.items.filter(({ kind }) => rule.kind === undefined || kind === rule.kind);
  const value = quotientOfShares(items.flatMap((item) => sharesOf(item, rule.direction.name)));
  return { ...rule, value, change: comparison && measureChange(rule, comparison) };
}

function measureChange(
  { rule, kind, direction }: Omit<RuleInput, 'current' | 'comparison'>,
  { scores, kinds, pairs }: RunComparison,
): RuleChange | undefined {
  const allowed = rule.largestFall ?? rule.largestRise;
  const table = kind === undefined ? scores : kinds.find((each) => each.kind === kind)?.scores;
  const comparison = table?.find(({ score }) => score === direction.name);
  if (allowed === undefined || comparison === undefined) return undefined;
  const members = pairs.filter(({ after }) => kind === undefined || after.kind === kind);
  return { comparison, loss: lossOf(comparison, direction), allowed, worse: worseItems(members, direction) };
}

function lossOf({ difference, before }: ScoreComparison, { better, unit }: ScoreDirection): number {
  const loss = better === 'higher' ? -difference : difference;
  if (unit === 'share' || loss === 0) return loss;
  return loss / Math.abs(before);
}

function worseItems(pairs: readonly ItemPair[], { name, better }: ScoreDirection): string[] {
  const sign = better === 'higher' ? -1 : 1;
  const losses = pairs.flatMap(({ before, after }) => {
    const earlier = quotientOfShares(sharesOf(before, name));
    const later = quotientOfShares(sharesOf(after, name));
    return earlier === undefined || later === undefined ? [] : [{ id: after.id, loss: sign * (later - earlier) }];
  });
  const worse = losses.filter(({ loss }) => loss > 0).sort((first, second) => second.loss - first.loss);
  return worse.map(({ id }) => id);
}

/** One or none. */
function sharesOf(item: ComparedItem, score: string): Share[] {
  const share = shareOf(item, score);
  return share === undefined ? [] : [share];
}
