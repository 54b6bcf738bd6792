import type { LogisticModel } from '../../server/retrieval/fitted-model.ts';

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
  const scales = names.map((name) => scaleOf(observations, name));
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
  const logit = Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * (features[name] ?? 0), bias);
  return sigmoid(logit);
}

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

function scaleOf(observations: readonly Observation[], name: string): { mean: number; deviation: number } {
  const total = observations.reduce((sum, { weight }) => sum + weight, 0);
  const average = (of: (value: number) => number): number =>
    observations.reduce((sum, { features, weight }) => sum + weight * of(features[name] ?? 0), 0) / total;
  const mean = average((value) => value);
  return { mean, deviation: Math.sqrt(average((value) => (value - mean) ** 2)) || 1 };
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
  return solve(hessian, gradient);
}

/** Gaussian elimination with partial pivoting; both arguments are used up. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  for (let column = 0; column < size; column++) {
    const pivot = argMax(matrix.slice(column).map((line) => Math.abs(line[column] ?? 0))) + column;
    [matrix[column], matrix[pivot]] = [matrix[pivot] ?? [], matrix[column] ?? []];
    [right[column], right[pivot]] = [right[pivot] ?? 0, right[column] ?? 0];
    for (let line = column + 1; line < size; line++) {
      const factor = (matrix[line]?.[column] ?? 0) / (matrix[column]?.[column] || Number.EPSILON);
      for (let k = column; k < size; k++) {
        const target = matrix[line] ?? [];
        target[k] = (target[k] ?? 0) - factor * (matrix[column]?.[k] ?? 0);
      }
      right[line] = (right[line] ?? 0) - factor * (right[column] ?? 0);
    }
  }
  const solution = right.map(() => 0);
  for (let line = size - 1; line >= 0; line--) {
    const known = solution.reduce((sum, value, k) => (k > line ? sum + value * (matrix[line]?.[k] ?? 0) : sum), 0);
    solution[line] = ((right[line] ?? 0) - known) / (matrix[line]?.[line] || Number.EPSILON);
  }
  return solution;
}

function argMax(values: readonly number[]): number {
  return values.reduce((best, value, k) => (value > (values[best] ?? 0) ? k : best), 0);
}
