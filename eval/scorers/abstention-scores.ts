import { isAnswered, isRefused, type JudgedAnswer, type Shares, single } from './judged-answer.ts';

/**
 * Saying `not-found` as a decision, where the right ones are the questions that the documents do not answer.
 * Precision = right refusals / refusals, recall = right refusals / unanswerable questions,
 * F1 = 2 · right refusals / (refusals + unanswerable questions) (van Rijsbergen 1979).
 */
export function scoreAbstention(judged: JudgedAnswer): Shares {
  const refused = isRefused(judged);
  const unanswerable = !judged.question.answerable;
  const right = refused && unanswerable;
  const shares: Shares = {};
  if (refused) shares['abstention.precision'] = single(right);
  if (refused || unanswerable) {
    shares['abstention.f1'] = { part: 2 * Number(right), whole: Number(refused) + Number(unanswerable) };
  }
  if (unanswerable) {
    shares['abstention.recall'] = single(refused);
    shares['abstention.falseAnswers'] = single(isAnswered(judged));
  } else {
    shares['abstention.falseRefusals'] = single(refused);
  }
  return shares;
}
