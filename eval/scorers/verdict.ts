import { isAccurate } from './answer-accuracy.ts';
import { isAnswered, isRefused, type JudgedAnswer } from './judged-answer.ts';

/** `unjudged`: an answer to a question that states no `mustContain`. */
export type Verdict = 'right' | 'wrong' | 'unjudged';

/** Right is an accurate answer, or a refusal where the documents do not answer. */
export function judge(judged: JudgedAnswer): Verdict {
  const { question, answer } = judged;
  if (!question.answerable) return isRefused(judged) ? 'right' : 'wrong';
  if (!isAnswered(judged)) return 'wrong';
  if (question.mustContain.length === 0) return 'unjudged';
  return isAccurate(question, answer.text) ? 'right' : 'wrong';
}
