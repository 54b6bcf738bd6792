import { featureScale } from './feature-scale.ts';
import { solveLinear } from './solve-linear.ts';

/** What one of which is to come first: the passages or sentences found for one question. */
export interface Choice {
  alternatives: readonly Alternative[];
  weight: number;
}

export interface Alternative {
  features: Readonly<Record<string, number>>;
  /** Whether it may come first. */
  isRight: boolean;
}

const MOST_STEPS = 500;
const SMALL_STEP = 1e-9;
const MOST_HALVINGS = 30;

/**
 * Conditional logit (McFadden 1974) with a ridge penalty on standardised features: the probability that a right alternative is chosen, where
 * each is chosen as often as the exponential of its score says. It does not matter which of several right ones is. Newton's method, with
 * the curvature of the convex part of the loss, and steps halved until they lower it.
 * @param choices those of which all or no alternatives are right say nothing and are passed over
 * @param penalty of the squared weights of standardised features
 * @returns weights of the features as they came
 */
export function fitChoiceModel<Name extends string>(
  choices: readonly Choice[],
  names: readonly Name[],
  penalty: number,
): Record<Name, number> {
  const telling = choices.filter(({ alternatives }) => new Set(alternatives.map(({ isRight }) => isRight)).size > 1);
  const observations = telling.flatMap(({ alternatives, weight }) =>
    alternatives.map(({ features }) => ({ features, weight })),
  );
  const deviations = names.map((name) => featureScale(observations, name).deviation);
  const scaled = telling.map(
    ({ alternatives, weight }): ScaledChoice => ({
      weight,
      rows: alternatives.map(({ features }) => names.map((name, k) => (features[name] ?? 0) / (deviations[k] ?? 1))),
      isRight: alternatives.map(({ isRight }) => isRight),
    }),
  );
  let solution = names.map(() => 0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = lower(solution, { change: stepFrom(solution, scaled, penalty), choices: scaled, penalty });
    const length = Math.hypot(...next.map((value, k) => value - (solution[k] ?? 0)));
    solution = next;
    if (length < SMALL_STEP) break;
  }
  return Object.fromEntries(names.map((name, k) => [name, (solution[k] ?? 0) / (deviations[k] ?? 1)])) as Record<
    Name,
    number
  >;
}

interface ScaledChoice {
  rows: readonly (readonly number[])[];
  isRight: readonly boolean[];
  weight: number;
}

/** As far along the change as lowers the loss. */
function lower(
  solution: readonly number[],
  { change, choices, penalty }: { change: readonly number[]; choices: readonly ScaledChoice[]; penalty: number },
): number[] {
  const before = lossOf(solution, choices, penalty);
  for (let halvings = 0; halvings < MOST_HALVINGS; halvings++) {
    const next = solution.map((value, k) => value + (change[k] ?? 0) / 2 ** halvings);
    if (lossOf(next, choices, penalty) <= before) return next;
  }
  return [...solution];
}

function lossOf(solution: readonly number[], choices: readonly ScaledChoice[], penalty: number): number {
  const likelihoods = choices.map(({ rows, isRight, weight }) => {
    const all = shares(scoresOf(rows, solution), () => true);
    return weight * Math.log(all.reduce((sum, share, n) => sum + (isRight[n] ? share : 0), 0));
  });
  const squares = solution.reduce((sum, value) => sum + value ** 2, 0);
  return (penalty * squares) / 2 - likelihoods.reduce((sum, each) => sum + each, 0);
}

function scoresOf(rows: readonly (readonly number[])[], solution: readonly number[]): number[] {
  return rows.map((row) => row.reduce((sum, value, k) => sum + value * (solution[k] ?? 0), 0));
}

function stepFrom(solution: readonly number[], choices: readonly ScaledChoice[], penalty: number): number[] {
  const gradient = solution.map((value) => -penalty * value);
  const curvature = solution.map((_, k) => solution.map((_, other) => (k === other ? penalty : 0)));
  for (const { rows, isRight, weight } of choices) {
    const scores = scoresOf(rows, solution);
    const all = shares(scores, () => true);
    const right = shares(scores, (n) => isRight[n] === true);
    const mean = solution.map((_, k) => expected(rows, all, k));
    for (const k of solution.keys()) {
      gradient[k] = (gradient[k] ?? 0) + weight * (expected(rows, right, k) - (mean[k] ?? 0));
      const line = curvature[k] ?? [];
      for (const other of solution.keys())
        line[other] = (line[other] ?? 0) + weight * covariance(rows, all, [k, other]);
    }
  }
  return solveLinear(curvature, gradient);
}

/** How often each of those that count is chosen; the others never are. */
function shares(scores: readonly number[], counts: (n: number) => boolean): number[] {
  const highest = Math.max(...scores.filter((_, n) => counts(n)));
  const odds = scores.map((score, n) => (counts(n) ? Math.exp(score - highest) : 0));
  const total = odds.reduce((sum, each) => sum + each, 0);
  return odds.map((each) => each / total);
}

function expected(rows: readonly (readonly number[])[], shares: readonly number[], k: number): number {
  return rows.reduce((sum, row, n) => sum + (shares[n] ?? 0) * (row[k] ?? 0), 0);
}

function covariance(
  rows: readonly (readonly number[])[],
  shares: readonly number[],
  [one, other]: readonly [number, number],
): number {
  const [mean, otherMean] = [expected(rows, shares, one), expected(rows, shares, other)];
  return rows.reduce((sum, row, n) => {
    return sum + (shares[n] ?? 0) * ((row[one] ?? 0) - mean) * ((row[other] ?? 0) - otherMean);
  }, 0);
}
