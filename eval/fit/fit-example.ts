import type { EvidenceFeatures } from '../../server/retrieval/evidence-features.ts';

/** A question of a development set with what was found for it. */
export interface FitExample {
  /** Name of the set. */
  set: string;
  /** Questions of one group are never on both sides of a cross-validation. */
  group: string;
  features: EvidenceFeatures;
  answerable: boolean;
  origin: ExampleOrigin;
}

/**
 * As it stands in the set; or an unanswerable question made from an answerable one: by keeping from it the passages that answer it, or by
 * asking for another year or standard.
 */
export type ExampleOrigin = 'asked' | 'without-answers' | 'altered';
