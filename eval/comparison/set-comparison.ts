import type { RunComparison } from './compare-runs.ts';
import type { ScoreDirection } from './compared-report.ts';
import type { GateResult } from './gate.ts';

/** What is to be said of one set of questions. */
export interface SetComparison {
  /** Its name in the gate file. */
  set: string;
  /** Undefined without a baseline. */
  comparison: RunComparison | undefined;
  /** Undefined where the gate file has no rules for the set. */
  gate: GateResult | undefined;
  /** Also the order in which scores are shown. */
  directions: readonly ScoreDirection[];
}

/** The scores of a table in the order of the directions, those of unknown direction last. */
export function inOrder<Row extends { score: string }>(
  scores: readonly Row[],
  directions: readonly ScoreDirection[],
): Row[] {
  const rank = new Map(directions.map(({ name }, index) => [name, index]));
  const rankOf = ({ score }: Row): number => rank.get(score) ?? directions.length;
  return [...scores].sort((first, second) => rankOf(first) - rankOf(second));
}
