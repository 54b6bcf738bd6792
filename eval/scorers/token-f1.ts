import { tokenize } from '../tokenize.ts';
import { isAnswered, single } from './judged-answer.ts';
import type { Scorer } from './scorer.ts';

/**
 * Mean over the answerable questions of the word overlap with the nearest expected answer; a refusal scores 0.
 * Normalised and counted as SQuAD does (Rajpurkar et al. 2016), Chinese by characters (MLQA; Lewis et al. 2020).
 */
export const answerTokenF1: Scorer = {
  name: 'answer.tokenF1',
  label: 'Word overlap with the expected answer',
  short: 'F1',
  unit: 'share',
  better: 'higher',
  share(judged) {
    const { question, answer } = judged;
    if (!question.answerable || question.answers.length === 0) return undefined;
    const text = isAnswered(judged) ? answer.text : '';
    return single(Math.max(...question.answers.map((expected) => tokenF1(text, expected))));
  },
};

/** 2 · precision · recall / (precision + recall) over the words in common, with multiplicity. */
export function tokenF1(text: string, expected: string): number {
  const given = tokenize(text);
  const wanted = tokenize(expected);
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of given) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common += 1;
  }
  return common === 0 ? 0 : (2 * common) / (given.length + wanted.length);
}
