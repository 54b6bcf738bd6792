import { normaliseTerms } from '../../ingest/index/normalise-terms.ts';
import { ANSWERABILITY, type LogisticModel, loadFittedModel, weightedSum } from '../../models/fitted-models.ts';
import { contentTerms, type EvidenceFeatures, evidenceFeatures } from './evidence-features.ts';
import type { RankedPassage } from './retriever.ts';

const MODEL = loadFittedModel(ANSWERABILITY);

/**
 * Where the documents are taken not to answer: chosen with the fit, so that of no development set more than 5% of the answerable
 * questions are refused, to the nearest question. The evaluation's report draws the whole curve of answers against false answers, with
 * this point on it.
 */
export const ANSWERABILITY_THRESHOLD = MODEL.threshold;

/**
 * Calibrated probability that the best passages answer the question; 0 where nothing was read or nothing is asked. It is a logistic
 * model of the features of the best window, fitted by `npm run fit`; one of its own while there are no vectors.
 */
export function answerability(question: string, passages: readonly RankedPassage[]): number {
  const features = evidenceFeatures(question, passages);
  if (!features || !asksForSomething(question, passages)) return 0;
  return probability(features.cosine === undefined ? MODEL.withoutVectors : MODEL.withVectors, features);
}

function probability({ bias, weights }: LogisticModel, features: EvidenceFeatures): number {
  return 1 / (1 + Math.exp(-(bias + weightedSum(weights, { ...features }))));
}

/** "?", "what is the" and "hello" ask for nothing: no content word, or a single one that no passage holds. */
function asksForSomething(question: string, passages: readonly RankedPassage[]): boolean {
  const [first, ...others] = contentTerms(question);
  if (first === undefined || others.length > 0) return first !== undefined;
  return passages.some(({ passage }) => normaliseTerms(passage.text).includes(first));
}
