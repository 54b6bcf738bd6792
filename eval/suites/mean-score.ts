import { bootstrapInterval } from '../scorers/bootstrap-interval.ts';
import type { Score, Scores } from '../scorers/summarise-scores.ts';

/**
 * The mean of one value a question, with its interval, under a name; nothing where no question takes part.
 * @param values true and false count 1 and 0
 */
export function meanScore(name: string, values: readonly (number | boolean)[]): Scores {
  const numbers = values.map(Number);
  if (numbers.length === 0) return {};
  const score: Score = { value: mean(numbers), ...bootstrapInterval(numbers, mean), count: numbers.length };
  return { [name]: score };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
