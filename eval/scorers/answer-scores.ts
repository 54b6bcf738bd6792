import { type EvalQuestion, KINDS_WITH_PARTS } from '../dataset.ts';
import { countWords, tokenize } from '../tokenize.ts';
import { isAnswered, type JudgedAnswer, type Shares, single } from './judged-answer.ts';
import { containsAny, containsText } from './text-match.ts';

/** A longer text is a passage dump, not an answer. */
const LONGEST_ANSWER_WORDS = 90;
const LONGEST_LIST_WORDS = 200;

/** Over answerable questions; whatever is not an answer scores 0. `answer.words` is over everything answered. */
export function scoreAnswer(judged: JudgedAnswer): Shares {
  const { question, answer } = judged;
  const answered = isAnswered(judged);
  const text = answered ? answer.text : '';
  const shares: Shares = {};
  if (answered) shares['answer.words'] = single(countWords(text));
  if (!question.answerable) return shares;
  if (question.mustContain.length > 0) shares['answer.accuracy'] = single(isAccurate(question, text));
  const [canonical] = question.answers;
  if (canonical === undefined) return shares;
  shares['answer.tokenF1'] = single(Math.max(...question.answers.map((expected) => tokenF1(text, expected))));
  if (KINDS_WITH_PARTS.includes(question.kind)) shares['answer.partCoverage'] = single(partCoverage(text, canonical));
  return shares;
}

/** A `mustContain` string is there and the answer has at most 90 words, 200 for a list. */
export function isAccurate(question: Pick<EvalQuestion, 'kind' | 'mustContain'>, text: string): boolean {
  const longest = question.kind === 'list' ? LONGEST_LIST_WORDS : LONGEST_ANSWER_WORDS;
  return containsAny(text, question.mustContain) && countWords(text) <= longest;
}

/** Share of the parts of the expected answer, separated by `; `, that the text contains. */
export function partCoverage(text: string, expected: string): number {
  const parts = expected.split(/;\s+/).filter((part) => part !== '');
  return parts.filter((part) => containsText(text, part)).length / Math.max(1, parts.length);
}

/** 2 · precision · recall / (precision + recall) over the words in common, with multiplicity (SQuAD; Rajpurkar et al. 2016). */
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
