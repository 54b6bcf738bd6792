import type { RecordedAnswer } from '../ask-question.ts';
import type { EvalQuestion } from '../dataset/eval-case.ts';
import type { GoldEvidence } from '../evidence/gold-evidence.ts';

/** What a scorer looks at: a question, its evidence as found in the documents, and what the pipeline made of it. */
export interface JudgedAnswer {
  question: EvalQuestion;
  gold: readonly GoldEvidence[];
  answer: RecordedAnswer;
  /** The cited document's text between the offsets of each citation; undefined where there is no such document. */
  citedTexts: readonly (string | undefined)[];
}

/**
 * What one question contributes to a score: the score of a set is the sum of the parts divided by the sum of the
 * wholes. For a mean the whole is 1; for a share of citations it is the question's number of citations.
 */
export interface Share {
  part: number;
  whole: number;
}

/** Scores by name. A score that is not defined for the question is absent. */
export type Shares = Record<string, Share>;

export function isAnswered({ answer }: JudgedAnswer): boolean {
  return answer.outcome?.status === 'answered';
}

/** Small talk gives no fact either: where the documents answer, it is as wrong as any other refusal. */
export function isRefused({ answer }: JudgedAnswer): boolean {
  const status = answer.outcome?.status;
  return status === 'not-found' || status === 'small-talk';
}

/** A share of one: a plain mean over questions. */
export function single(value: number | boolean): Share {
  return { part: Number(value), whole: 1 };
}
