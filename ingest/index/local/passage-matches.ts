import type { Visibility } from '../../types.ts';

/** BM25 by passage id, higher is better, always above 0. */
export type TextScores = ReadonlyMap<number, number>;

export interface MatchConditions {
  visibility: Visibility;
  /** Keys of the documents that are asked. Default: all. */
  wanted: ReadonlySet<number> | undefined;
  limit: number;
}

/** The passages that hold at least one of some phrases. */
export interface PassageMatches {
  /** The best of those that may be seen and are asked, best first; of equal ones those with the lower id. */
  best(conditions: MatchConditions): TextScores;
  /** Scores of some passages; what holds none of the phrases is left out. */
  scoresOf(passageIds: readonly number[]): TextScores;
}

/** Looks for phrases: terms that follow each other. */
export type PassageMatcher = (phrases: readonly (readonly string[])[]) => PassageMatches;
