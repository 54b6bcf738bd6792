/** A way to break the product, and the score or check that should notice. */
export interface Mutation {
  name: string;
  /** What is broken, in one sentence. */
  breaks: string;
  /** Source file, from the project's folder. */
  file: string;
  /** Stands in the file exactly once. */
  find: string;
  replace: string;
  caughtBy: CaughtBy;
}

/** The rule of the gate (its score, and its kind where it is of one), or the check of a suite (its name begins so). */
export type CaughtBy = { set: 'handbook'; scores: readonly string[]; kind?: string } | { suite: string; check: string };
