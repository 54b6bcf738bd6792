import type { EvidenceFeatures } from '../../server/retrieval/evidence-features.ts';

/** A question of a development set with what was found for it. */
export interface FitExample {
  /** Name of the set. */
  set: string;
  /** Questions of one group are never on both sides of a cross-validation. */
  group: string;
  features: EvidenceFeatures;
  answerable: boolean;
  /** Whether the passages that answer the question were kept from it: an unanswerable question made from an answerable one. */
  isMade: boolean;
}
