/** What a score has to keep to. `floor` and `largestFall` where higher is better, the others where lower is. */
export interface GateRule {
  floor?: number | undefined;
  ceiling?: number | undefined;
  /** Against the baseline. In shares of 1 for a share; for other units as a share of the baseline's value. */
  largestFall?: number | undefined;
  largestRise?: number | undefined;
  /** Level of the adjusted p-value from which on a change counts, above 0 and below 1. Default 0.05. */
  significance: number;
}

/** By score. */
export type ScoreRules = Record<string, GateRule>;

export interface SetRules {
  overall: ScoreRules;
  /** By kind of question. */
  kinds: Record<string, ScoreRules>;
}

export interface GateRules {
  version: 1;
  /** By name of the set of questions. */
  sets: Record<string, SetRules>;
}
