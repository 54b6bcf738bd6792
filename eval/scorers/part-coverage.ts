import { KINDS_WITH_PARTS } from '../dataset/eval-case.ts';
import { isAnswered, single } from './judged-answer.ts';
import type { Scorer } from './scorer.ts';
import { containsText } from './text-match.ts';

/** Mean share of the expected parts that the answer contains, over questions of several parts; a refusal scores 0. */
export const answerPartCoverage: Scorer = {
  name: 'answer.partCoverage',
  label: 'Parts given, where several are asked for',
  short: 'parts',
  unit: 'share',
  better: 'higher',
  share(judged) {
    const { question, answer } = judged;
    const [canonical] = question.answers;
    if (!question.answerable || canonical === undefined || !KINDS_WITH_PARTS.includes(question.kind)) return undefined;
    return single(isAnswered(judged) ? partCoverage(answer.text, canonical) : 0);
  },
};

/** Share of the parts of the expected answer, separated by `; `, that the text contains. */
export function partCoverage(text: string, expected: string): number {
  const parts = expected.split(/;\s+/).filter((part) => part !== '');
  return parts.filter((part) => containsText(text, part)).length / Math.max(1, parts.length);
}
