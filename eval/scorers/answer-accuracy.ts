import type { EvalQuestion } from '../dataset/eval-case.ts';
import { countWords } from '../tokenize.ts';
import { isAnswered, single } from './judged-answer.ts';
import type { Scorer } from './scorer.ts';
import { containsAny } from './text-match.ts';

/** A longer text is a passage dump, not an answer. */
const LONGEST_ANSWER_WORDS = 90;
const LONGEST_LIST_WORDS = 200;

/**
 * Share of the answerable questions that are answered with a `mustContain` string in at most 90 words, 200 for a list.
 * Whatever is not an answer scores 0.
 */
export const answerAccuracy: Scorer = {
  name: 'answer.accuracy',
  label: 'Right answers to answerable questions',
  short: 'right',
  unit: 'share',
  better: 'higher',
  share(judged) {
    const { question, answer } = judged;
    if (!question.answerable || question.mustContain.length === 0) return undefined;
    return single(isAnswered(judged) && isAccurate(question, answer.text));
  },
};

export function isAccurate(question: Pick<EvalQuestion, 'kind' | 'mustContain'>, text: string): boolean {
  const longest = question.kind === 'list' ? LONGEST_LIST_WORDS : LONGEST_ANSWER_WORDS;
  return containsAny(text, question.mustContain) && countWords(text) <= longest;
}
