import type { Citation } from '../../server/protocol.ts';
import { touchesEvidence } from '../evidence/gold-evidence.ts';
import { isAnswered, type JudgedAnswer, type Shares, single } from './judged-answer.ts';
import { containsAny } from './text-match.ts';

/**
 * `citation.precision`: share of the citations that support the answer. `citation.recall`: share of the answered
 * questions with at least one such citation. Both over answerable questions that state evidence or `mustContain` (a
 * false answer is counted under abstention). `citation.exact`: share of all citations whose quote is the stored text.
 */
export function scoreCitations(judged: JudgedAnswer): Shares {
  const { question, gold, answer, citedTexts } = judged;
  const { citations } = answer;
  const shares: Shares = {};
  if (citations.length > 0) {
    const exact = citations.filter((citation, index) => citation.quote === citedTexts[index]);
    shares['citation.exact'] = { part: exact.length, whole: citations.length };
  }
  const isJudged = gold.length > 0 || question.mustContain.length > 0;
  if (!question.answerable || !isJudged || !isAnswered(judged)) return shares;
  const supporting = citations.filter((citation) => supports(judged, citation)).length;
  if (citations.length > 0) shares['citation.precision'] = { part: supporting, whole: citations.length };
  shares['citation.recall'] = single(supporting > 0);
  return shares;
}

/** The span overlaps an evidence quote or contains a `mustContain` string. */
export function supports({ question, gold }: JudgedAnswer, citation: Citation): boolean {
  const span = { uri: citation.uri, start: citation.start, end: citation.end, text: citation.quote };
  return gold.some((entry) => touchesEvidence(entry, span)) || containsAny(citation.quote, question.mustContain);
}
