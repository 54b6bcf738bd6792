import type { GateRule, SetRules } from '../comparison/gate-rules.ts';
import { formatScore } from '../report/score-catalogue.ts';
import type { ScoreDescription } from '../scorers/scorer.ts';
import type { Scores } from '../scorers/summarise-scores.ts';
import type { SuiteCheck } from './suite.ts';

/** Holds the scores of a suite against the limits of the gate. A suite has no baseline: falls and rises are not judged. */
export function gateSuiteScores(
  scores: Scores,
  rules: SetRules | undefined,
  descriptions: readonly ScoreDescription[],
): SuiteCheck[] {
  return Object.entries(rules?.overall ?? {}).map(([name, rule]) => {
    const unit = descriptions.find((description) => description.name === name)?.unit ?? 'ratio';
    const value = scores[name]?.value;
    const { floor = Number.NEGATIVE_INFINITY, ceiling = Number.POSITIVE_INFINITY } = rule;
    const holds = value !== undefined && value >= floor && value <= ceiling;
    const got = value === undefined ? 'no value' : formatScore(value, unit);
    return { name: `gate: ${name}`, holds, detail: holds ? '' : `Expected ${expected(rule, unit)}, got ${got}.` };
  });
}

function expected({ floor, ceiling }: GateRule, unit: ScoreDescription['unit']): string {
  const limits = [
    ...(floor === undefined ? [] : [`at least ${formatScore(floor, unit)}`]),
    ...(ceiling === undefined ? [] : [`at most ${formatScore(ceiling, unit)}`]),
  ];
  return limits.join(' and ');
}
