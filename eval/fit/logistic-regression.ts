import { type LogisticModel, weightedSum } from '../../models/fitted-models.ts';
import { featureScale } from './feature-scale.ts';
import { solveLinear } from './solve-linear.ts';

export interface Observation {
  /** Missing features count as 0. */
  features: Readonly<Record<string, number | undefined>>;
  outcome: 0 | 1;
  weight: number;
}

/** Newton's method on a convex loss: it ends within a dozen steps. */
const MOST_STEPS = 50;
const SMALL_STEP = 1e-9;

/**
 * Logistic regression with a ridge penalty on standardised features (Hastie, Tibshirani and Friedman 2009, section 4.4), by iteratively
 * reweighted least squares.
 * @param penalty of the squared weights of standardised features; the bias is free
 * @returns weights of the features as they came
 */
export function fitLogistic(
  observations: readonly Observation[],
  names: readonly string[],
  penalty: number,
): LogisticModel {
  const scales = names.map((name) => featureScale(observations, name));
  const rows = observations.map(({ features }) => [
    1,
    ...names.map((name, k) => ((features[name] ?? 0) - (scales[k]?.mean ?? 0)) / (scales[k]?.deviation ?? 1)),
  ]);
  let solution = rows[0]?.map(() => 0) ?? [0];
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = newtonStep(rows, observations, { solution, penalty });
    solution = solution.map((value, k) => value + (change[k] ?? 0));
    if (Math.hypot(...change) < SMALL_STEP) break;
  }
  const [bias = 0, ...scaled] = solution;
  const weights = scaled.map((weight, k) => weight / (scales[k]?.deviation ?? 1));
  return {
    bias: weights.reduce((sum, weight, k) => sum - weight * (scales[k]?.mean ?? 0), bias),
    weights: Object.fromEntries(names.map((name, k) => [name, weights[k] ?? 0])),
  };
}

export function predict({ bias, weights }: LogisticModel, features: Observation['features']): number {
  return sigmoid(bias + weightedSum(weights, features));
}

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** The change that the gradient and the Hessian of the penalised loss ask for. */
function newtonStep(
  rows: readonly number[][],
  observations: readonly Observation[],
  { solution, penalty }: { solution: readonly number[]; penalty: number },
): number[] {
  const size = solution.length;
  const gradient = solution.map((value, k) => (k === 0 ? 0 : -penalty * value));
  const hessian = solution.map((_, k) => solution.map((_, other) => (k === other && k > 0 ? penalty : 0)));
  for (const [n, row] of rows.entries()) {
    const { outcome, weight } = observations[n] ?? { outcome: 0, weight: 0 };
    const expected = sigmoid(row.reduce((sum, value, k) => sum + value * (solution[k] ?? 0), 0));
    const certainty = weight * Math.max(expected * (1 - expected), Number.EPSILON);
    for (let k = 0; k < size; k++) {
      gradient[k] = (gradient[k] ?? 0) + weight * (outcome - expected) * (row[k] ?? 0);
      const line = hessian[k] ?? [];
      for (let other = 0; other < size; other++)
        line[other] = (line[other] ?? 0) + certainty * (row[k] ?? 0) * (row[other] ?? 0);
    }
  }
  return solveLinear(hessian, gradient);
}
