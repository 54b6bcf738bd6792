import type { JudgedAnswer, Share } from './judged-answer.ts';

export type ScoreUnit = 'share' | 'words' | 'tokens' | 'milliseconds' | 'ratio';

/** How a score is worded and shown, and which way is better. */
export interface ScoreDescription {
  name: string;
  label: string;
  /** For a column of a narrow table. */
  short: string;
  unit: ScoreUnit;
  better: 'higher' | 'lower';
}

/** One score: the file that holds it gives its formula and its source. */
export interface Scorer extends ScoreDescription {
  /** What one question contributes; undefined where the score is not defined for it. */
  share(judged: JudgedAnswer): Share | undefined;
}
