import type { AnswerStatus } from '../../server/protocol.ts';
import type { Shares } from '../scorers/judged-answer.ts';
import type { ScoreDescription } from '../scorers/scorer.ts';
import type { Verdict } from '../scorers/verdict.ts';

/** What of a report takes part in a comparison: one question, and what it contributes to each score. */
export interface ComparedItem {
  /** Once in a run. */
  id: string;
  /** The case it belongs to: the turns of one conversation share it. */
  group: string;
  kind: string;
  /** BCP 47. */
  language: string;
  question: string;
  verdict: Verdict;
  status: AnswerStatus;
  answer: string;
  /** By score; one that is not defined for the question is absent. */
  shares: Shares;
  /** Of the question, its history and what is expected: items whose fingerprints differ are not compared. */
  fingerprint: string;
}

export interface ComparedRun {
  items: readonly ComparedItem[];
}

/** What is to be known of a score to tell better from worse, and how much. */
export type ScoreDirection = Pick<ScoreDescription, 'name' | 'better' | 'unit'>;
