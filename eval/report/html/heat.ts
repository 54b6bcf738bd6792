import type { ScoreDescription } from '../../scorers/scorer.ts';
import type { Score } from '../../scorers/summarise-scores.ts';

/** Distances from the whole set from which a cell takes the first, second and third shade: points, or shares of it. */
const STEPS = { share: [0.03, 0.1, 0.2], other: [0.1, 0.25, 0.5] };

/** What may be chance is shaded no more than this. */
const FAINT = 1;

/**
 * How a group's cell is shaded: by its distance from the whole set, strongly only where the whole set's value lies
 * outside the group's interval. The empty string stands for no shade.
 */
export function heatClass({ unit, better }: ScoreDescription, group: Score, whole: Score): string {
  const distance = unit === 'share' ? group.value - whole.value : (group.value - whole.value) / (whole.value || 1);
  const reached = STEPS[unit === 'share' ? 'share' : 'other'].filter((step) => Math.abs(distance) >= step).length;
  const certain = whole.value < group.low || whole.value > group.high;
  const level = certain ? reached : Math.min(reached, FAINT);
  if (level === 0) return '';
  return `${distance > 0 === (better === 'higher') ? 'better' : 'worse'}-${level}`;
}
