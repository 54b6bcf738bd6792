import type { RetrievedPassage } from '../ask-question.ts';
import { KINDS_WITH_PARTS } from '../dataset/eval-case.ts';
import { type GoldEvidence, holdsEvidence } from '../evidence/gold-evidence.ts';
import type { JudgedAnswer } from './judged-answer.ts';

/** For each evidence entry the rank, from 1, of the first passage that holds it; infinite where none does. */
export function rankEvidence(gold: readonly GoldEvidence[], passages: readonly RetrievedPassage[]): number[] {
  return gold.map((entry) => {
    const index = passages.findIndex(({ passage }) => holdsEvidence(entry, passage));
    return index === -1 ? Number.POSITIVE_INFINITY : index + 1;
  });
}

/** The ranks of all evidence of an answer; undefined where the question states none, so that retrieval is not judged. */
export function evidenceRanks({ gold, answer }: JudgedAnswer): number[] | undefined {
  return gold.length === 0 ? undefined : rankEvidence(gold, answer.outcome?.retrieved ?? []);
}

/**
 * The ranks that must be good: where a fact is stated in several places the best of them will do; questions of several
 * parts need all.
 */
export function neededRanks(judged: JudgedAnswer): number[] | undefined {
  const ranks = evidenceRanks(judged);
  if (!ranks || KINDS_WITH_PARTS.includes(judged.question.kind)) return ranks;
  return [Math.min(...ranks)];
}
