import type { RunComparison } from './compare-runs.ts';
import type { ComparedRun, ScoreDirection } from './compared-report.ts';
import { decideRule, type GateFinding, isRegression } from './decide-rule.ts';
import type { ScoreRules, SetRules } from './gate-rules.ts';
import { holm } from './holm.ts';
import { measureRule, type RuleMeasurement } from './measure-rule.ts';

export interface GateInput {
  rules: SetRules;
  current: ComparedRun;
  /** Of the baseline with the current run; without a baseline the limits alone are checked. */
  comparison: RunComparison | undefined;
  directions: readonly ScoreDirection[];
}

export interface GateResult {
  verdict: 'holds' | 'regression';
  /** One a rule: overall first, then kind by kind, as in the gate file. */
  findings: GateFinding[];
}

/**
 * Holds a run against the rules of its set. Two-sided p-values decide, since the same comparison is read for gains as
 * well; they are adjusted by Holm's method over the rules of the set that limit a change.
 */
export function judgeGate({ rules, current, comparison, directions }: GateInput): GateResult {
  const measure = (scores: ScoreRules, kind?: string): RuleMeasurement[] =>
    Object.entries(scores).flatMap(([score, rule]) => {
      const direction = directions.find(({ name }) => name === score);
      return direction === undefined ? [] : [measureRule({ rule, kind, direction, current, comparison })];
    });
  const measured = [
    ...measure(rules.overall),
    ...Object.entries(rules.kinds).flatMap(([kind, scores]) => measure(scores, kind)),
  ];
  const adjusted = adjustOverRules(measured);
  const findings = measured.map((measurement) => decideRule(measurement, adjusted.get(measurement)));
  return { verdict: findings.some(isRegression) ? 'regression' : 'holds', findings };
}

function adjustOverRules(measured: readonly RuleMeasurement[]): Map<RuleMeasurement, number> {
  const tested = measured.filter(({ change }) => change !== undefined);
  const adjusted = holm(tested.map(({ change }) => change?.comparison.p ?? 1));
  return new Map(tested.map((measurement, index) => [measurement, adjusted[index] ?? 1]));
}
