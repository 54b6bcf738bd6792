import { touchesEvidence } from './evidence/gold-evidence.ts';
import { isAnswered, isRefused, type JudgedAnswer } from './scorers/judged-answer.ts';
import { rankEvidence } from './scorers/rank-evidence.ts';
import { rankingOf } from './scorers/ranking-scorer.ts';
import { judge } from './scorers/verdict.ts';

/** Where on its way an answer went wrong, in the order of the way. */
export const FAILURE_STAGES = [
  'failed',
  'answered-unanswerable',
  'not-retrieved',
  'ranked-low',
  'refused',
  'withheld',
  'not-selected',
  'answered-wrong',
] as const;

export type FailureStage = (typeof FAILURE_STAGES)[number];

/** Passages from which sentences are mostly taken: evidence below them was found, but ranked low. */
const RANKED_HIGH = 5;

/**
 * The first stage at which a wrong answer went wrong; undefined for an answer that is right or not judged. Of a question
 * without stated evidence it is not known what was retrieved: its way begins at the refusal.
 */
export function failureStage(judged: JudgedAnswer): FailureStage | undefined {
  if (judge(judged) !== 'wrong') return undefined;
  if (!isAnswered(judged) && !isRefused(judged)) return 'failed';
  if (!judged.question.answerable) return 'answered-unanswerable';
  const worst = Math.max(0, ...(rankEvidence(rankingOf(judged))?.needed ?? []));
  if (worst === Number.POSITIVE_INFINITY) return 'not-retrieved';
  if (worst > RANKED_HIGH) return 'ranked-low';
  if (isRefused(judged)) return withholdsEvidence(judged) ? 'withheld' : 'refused';
  return selectionStage(judged);
}

/** Of an answer whose evidence was at hand: whether it was passed over, withheld, or cited and yet wrong. */
function selectionStage(judged: JudgedAnswer): FailureStage {
  const { gold, answer } = judged;
  const cites = gold.length === 0 || answer.citations.some((citation) => touchesAny(judged, citation));
  if (cites) return 'answered-wrong';
  return withholdsEvidence(judged) ? 'withheld' : 'not-selected';
}

function withholdsEvidence(judged: JudgedAnswer): boolean {
  const { outcome } = judged.answer;
  const uriOf = new Map(
    outcome?.retrieved.flatMap(({ passage, copies = [] }) =>
      [passage, ...copies.map((copy) => copy.passage)].map(({ id, uri }) => [id, uri]),
    ),
  );
  return (outcome?.withheldSentences ?? []).some(({ sources }) =>
    sources.some(({ passageId, start, end }) => touchesAny(judged, { uri: uriOf.get(passageId) ?? '', start, end })),
  );
}

function touchesAny({ gold }: JudgedAnswer, { uri, start, end }: { uri: string; start: number; end: number }): boolean {
  return gold.some((entry) => touchesEvidence(entry, { uri, start, end, text: '' }));
}
