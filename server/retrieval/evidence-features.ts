import { normaliseTerms } from '../../ingest/index/normalise-terms.ts';
import type { StoredPassage } from '../../ingest/index/passage-index.ts';
import { isStopWord } from '../../ingest/index/stop-words.ts';
import { loadFittedModel, SENTENCES, type SentencesModel, weightedSum } from '../../models/fitted-models.ts';
import { type MissingQualifiers, missingQualifiers, wordsAbove } from './missing-qualifiers.ts';
import type { RankedPassage, ReadWindow } from './retriever.ts';

const SENTENCE_WEIGHTS = loadFittedModel(SENTENCES).weights;
/** Stands for the span of a window in which the reader sees no answer. */
const NO_SPAN_SCORE = -14;
/** Passages among which a word of the question is looked for. */
const SURROUNDING_PASSAGES = 20;

/** What speaks for and against the best passages answering a question, each a feature of the fitted model. */
export interface EvidenceFeatures extends MissingQualifiers {
  /** The reader's logit that the best window answers. */
  relevance: number;
  /** Score of the best window's answer span against "no answer". */
  span: number;
  /** Cosine of the question and the nearest window of the best passage; absent while no window has its vector. */
  cosine?: number;
  /** Share of the question's words that the best passage holds, each the heavier the fewer of the found passages hold it: 0 to 1. */
  heldWords: number;
  /** `relevance` times `heldWords`: that a window answers says more where it speaks of what is asked about. */
  relevanceOfHeld: number;
  /**
   * Share of the question's words that no found passage holds, 0 to 1: where the question is worded otherwise than the documents, or
   * in another language, words that are missing say little.
   */
  unknownWords: number;
}

interface WindowEvidence {
  ranked: RankedPassage;
  window: ReadWindow;
  relevance: number;
  span: number;
  /** What the window gives to each of its sentences. */
  strength: number;
}

/**
 * Undefined where nothing was read.
 * @param weights of sentences, by which the best window is told. Default: what the fit gave
 */
export function evidenceFeatures(
  question: string,
  passages: readonly RankedPassage[],
  weights: SentencesModel['weights'] = SENTENCE_WEIGHTS,
): EvidenceFeatures | undefined {
  const surrounding = passages.slice(0, SURROUNDING_PASSAGES);
  const [best] = surrounding
    .flatMap((ranked) => windowEvidence(ranked, weights))
    .sort((a, b) => b.strength - a.strength);
  if (!best) return undefined;
  const { passage, features } = best.ranked;
  const holders = surrounding.map(({ passage }) => termsOf(passage));
  const shares = wordShares(question, termsOf(passage), holders);
  return {
    relevance: best.relevance,
    relevanceOfHeld: best.relevance * shares.heldWords,
    span: best.span,
    ...(features.cosine === undefined ? {} : { cosine: features.cosine }),
    ...missingQualifiers(question, { passage, window: best.window }),
    ...shares,
  };
}

function windowEvidence(ranked: RankedPassage, weights: SentencesModel['weights']): WindowEvidence[] {
  return ranked.readWindows.map((window) => {
    const { relevance, answerSpans } = window;
    const span = Math.max(NO_SPAN_SCORE, answerSpans[0]?.score ?? NO_SPAN_SCORE);
    const strength = weightedSum(weights, { passageScore: ranked.score, relevance, span });
    return { ranked, window, relevance, span, strength };
  });
}

function wordShares(
  question: string,
  held: ReadonlySet<string>,
  holders: readonly ReadonlySet<string>[],
): Pick<EvidenceFeatures, 'heldWords' | 'unknownWords'> {
  const words = contentTerms(question);
  const weights = words.map((word) => {
    const count = holders.filter((terms) => terms.has(word)).length;
    return { word, count, weight: Math.log((holders.length + 1) / (count + 0.5)) };
  });
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const ofBest = weights.reduce((sum, { word, weight }) => sum + (held.has(word) ? weight : 0), 0);
  const unknown = weights.filter(({ count }) => count === 0).length;
  return {
    heldWords: total > 0 ? ofBest / total : 0,
    unknownWords: words.length > 0 ? unknown / words.length : 0,
  };
}

/** The words that a question asks with, each once. */
export function contentTerms(question: string): string[] {
  return [...new Set(normaliseTerms(question))].filter((term) => !isStopWord(term));
}

function termsOf(passage: StoredPassage): ReadonlySet<string> {
  return new Set(normaliseTerms(`${wordsAbove(passage)}\n${passage.text}`));
}
