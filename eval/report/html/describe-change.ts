import type { ScoreDescription } from '../../scorers/scorer.ts';
import type { ScoreChange } from './contrast.ts';

/** The usual level: one false alarm in twenty, over all scores that were tested together. */
const SIGNIFICANCE_LEVEL = 0.05;

export interface ChangeDescription {
  arrow: '▲' | '▼' | '=';
  /** Whether it is good news; `none` where it may be chance. */
  tone: 'better' | 'worse' | 'none';
  direction: 'better' | 'worse' | 'unchanged';
  /** `significant`, `may be chance`, or `not tested`. */
  certainty: string;
}

/** A change in words: the arrow tells which way the number went, the direction whether that is good. */
export function describeChange(
  { difference, adjustedP }: ScoreChange,
  { better }: Pick<ScoreDescription, 'better'>,
): ChangeDescription {
  if (difference === 0) return { arrow: '=', tone: 'none', direction: 'unchanged', certainty: '' };
  const direction = difference > 0 === (better === 'higher') ? 'better' : 'worse';
  const significant = adjustedP !== undefined && adjustedP < SIGNIFICANCE_LEVEL;
  const untested = adjustedP === undefined ? 'not tested' : 'may be chance';
  return {
    arrow: difference > 0 ? '▲' : '▼',
    tone: significant ? direction : 'none',
    direction,
    certainty: significant ? 'significant' : untested,
  };
}
