/** The vector that the matrix turns into the one on the right. Gaussian elimination with partial pivoting; both arguments are used up. */
export function solveLinear(matrix: number[][], right: number[]): number[] {
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
