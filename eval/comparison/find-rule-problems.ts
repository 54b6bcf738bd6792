import type { ScoreDirection } from './compared-report.ts';
import type { GateRule, GateRules, ScoreRules } from './gate-rules.ts';

export interface GateProblem {
  /** Keys from the root of the gate file. */
  path: readonly PropertyKey[];
  reason: string;
}

/** What of a well-formed gate makes no sense for the scores that there are. */
export function findRuleProblems({ sets }: GateRules, directions: readonly ScoreDirection[]): GateProblem[] {
  return Object.entries(sets).flatMap(([set, { overall, kinds }]) => [
    ...scoreProblems(['sets', set, 'overall'], overall, directions),
    ...Object.entries(kinds).flatMap(([kind, rules]) => scoreProblems(['sets', set, 'kinds', kind], rules, directions)),
  ]);
}

function scoreProblems(
  path: readonly string[],
  rules: ScoreRules,
  directions: readonly ScoreDirection[],
): GateProblem[] {
  return Object.entries(rules).flatMap(([score, rule]) => {
    const direction = directions.find(({ name }) => name === score);
    if (direction !== undefined) return ruleProblems([...path, score], rule, direction);
    const known = directions.map(({ name }) => name).join(', ');
    return [{ path: [...path, score], reason: `there is no score "${score}". There are: ${known}` }];
  });
}

function ruleProblems(path: readonly string[], rule: GateRule, { name, better, unit }: ScoreDirection): GateProblem[] {
  const [bound, change] =
    better === 'higher' ? (['floor', 'largestFall'] as const) : (['ceiling', 'largestRise'] as const);
  const foreign = better === 'higher' ? (['ceiling', 'largestRise'] as const) : (['floor', 'largestFall'] as const);
  const problems: GateProblem[] = foreign
    .filter((key) => rule[key] !== undefined)
    .map((key) => ({
      path: [...path, key],
      reason: `${better} is better for ${name}: give ${bound} or ${change}, not ${key}`,
    }));
  if (problems.length === 0 && rule[bound] === undefined && rule[change] === undefined) {
    problems.push({ path, reason: `${name} is given no limit: give ${bound} or ${change}` });
  }
  const percentages = ([bound, change] as const).filter((key) => unit === 'share' && Math.abs(rule[key] ?? 0) > 1);
  return [
    ...problems,
    ...percentages.map((key) => ({
      path: [...path, key],
      reason: `${name} is a share from 0 to 1: ${rule[key]} is out of it`,
    })),
  ];
}
