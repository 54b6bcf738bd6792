import { type EvalQuestion, KINDS_WITH_PARTS } from '../dataset/eval-case.ts';
import { type DocumentSpan, type GoldEvidence, holdsEvidence } from '../evidence/gold-evidence.ts';

/** Ranks of the first passage that holds each evidence entry, from 1; infinite where none does. */
export interface EvidenceRanks {
  all: number[];
  /**
   * Those that must be good: where a fact is stated in several places the best of them will do; questions of several parts
   * need all.
   */
  needed: number[];
}

/** Undefined where the question states no evidence, so that retrieval is not judged. */
export function rankEvidence({
  question,
  gold,
  passages,
}: {
  question: Pick<EvalQuestion, 'kind'>;
  gold: readonly GoldEvidence[];
  passages: readonly DocumentSpan[];
}): EvidenceRanks | undefined {
  if (gold.length === 0) return undefined;
  const all = gold.map((entry) => {
    const index = passages.findIndex((passage) => placesOf(passage).some((place) => holdsEvidence(entry, place)));
    return index === -1 ? Number.POSITIVE_INFINITY : index + 1;
  });
  return { all, needed: KINDS_WITH_PARTS.includes(question.kind) ? all : [Math.min(...all)] };
}

function placesOf(passage: DocumentSpan): DocumentSpan[] {
  return [passage, ...(passage.copies ?? [])];
}
