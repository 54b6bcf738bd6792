import type { Citation } from '../../server/protocol.ts';
import { touchesEvidence } from '../evidence/gold-evidence.ts';
import { isAnswered, type JudgedAnswer } from './judged-answer.ts';
import { containsAny } from './text-match.ts';

/** The span overlaps an evidence quote or contains a `mustContain` string. */
export function supports({ question, gold }: Pick<JudgedAnswer, 'question' | 'gold'>, citation: Citation): boolean {
  const span = { uri: citation.uri, start: citation.start, end: citation.end, text: citation.quote };
  return gold.some((entry) => touchesEvidence(entry, span)) || containsAny(citation.quote, question.mustContain);
}

/**
 * The citations of an answer that support it. Undefined where that is not judged: for unanswerable questions (a false
 * answer is counted under abstention), refusals, and questions that state neither evidence nor `mustContain`.
 */
export function supportingCitations(judged: JudgedAnswer): Citation[] | undefined {
  const { question, gold, answer } = judged;
  const isJudged = gold.length > 0 || question.mustContain.length > 0;
  if (!question.answerable || !isJudged || !isAnswered(judged)) return undefined;
  return answer.citations.filter((citation) => supports(judged, citation));
}
