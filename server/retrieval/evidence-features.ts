import { normaliseTerms } from '../../ingest/index/normalise-terms.ts';
import type { StoredPassage } from '../../ingest/index/passage-index.ts';
import { isStopWord } from '../../ingest/index/stop-words.ts';
import type { RankedPassage } from './retriever.ts';

/** How much a window's passage, relevance and span say about where the answer is: as sentences are scored. */
const BEST_WINDOW = { passage: 0.9, relevance: 0.5, span: 0.2 };
/** Stands for the span of a window in which the reader sees no answer. */
const NO_SPAN_SCORE = -14;
/** More missing numbers than this say no more. */
const MOST_MISSING_NUMBERS = 2;
/** Passages among which a word of the question is looked for. */
const SURROUNDING_PASSAGES = 20;

/** What speaks for and against the best passages answering a question, each a feature of the fitted model. */
export interface EvidenceFeatures {
  /** The reader's logit that the best window answers. */
  relevance: number;
  /** Score of the best window's answer span against "no answer". */
  span: number;
  /** Cosine of the question and the nearest window of the best passage; absent while no window has its vector. */
  cosine?: number;
  /** Numbers of the question (a year, a standard) that the best passage does not state, at most 2. */
  missingNumbers: number;
  /** Share of the question's words that the best passage holds, each the heavier the fewer of the found passages hold it: 0 to 1. */
  heldWords: number;
  /**
   * Share of the question's words that no found passage holds, 0 to 1: where the question is worded otherwise than the documents, or
   * in another language, words that are missing say little.
   */
  unknownWords: number;
}

interface WindowEvidence {
  ranked: RankedPassage;
  relevance: number;
  span: number;
  strength: number;
}

/** Undefined where nothing was read. */
export function evidenceFeatures(question: string, passages: readonly RankedPassage[]): EvidenceFeatures | undefined {
  const surrounding = passages.slice(0, SURROUNDING_PASSAGES);
  const [best] = surrounding.flatMap(windowEvidence).sort((a, b) => b.strength - a.strength);
  if (!best) return undefined;
  const { passage, features } = best.ranked;
  return {
    relevance: best.relevance,
    span: best.span,
    ...(features.cosine === undefined ? {} : { cosine: features.cosine }),
    missingNumbers: missingNumbers(question, passage),
    ...wordShares(question, passage, surrounding),
  };
}

function windowEvidence(ranked: RankedPassage): WindowEvidence[] {
  return ranked.readWindows.map(({ relevance, answerSpans }) => {
    const span = Math.max(NO_SPAN_SCORE, answerSpans[0]?.score ?? NO_SPAN_SCORE);
    const strength = BEST_WINDOW.passage * ranked.score + BEST_WINDOW.relevance * relevance + BEST_WINDOW.span * span;
    return { ranked, relevance, span, strength };
  });
}

function wordShares(
  question: string,
  best: StoredPassage,
  surrounding: readonly RankedPassage[],
): Pick<EvidenceFeatures, 'heldWords' | 'unknownWords'> {
  const words = contentTerms(question);
  const holders = surrounding.map(({ passage }) => termsOf(passage));
  const held = termsOf(best);
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
  return new Set(normaliseTerms(wholeText(passage)));
}

function wholeText({ title, headingPath, speaker = '', text }: StoredPassage): string {
  return [title, ...headingPath, speaker, text].join('\n');
}

function missingNumbers(question: string, passage: StoredPassage): number {
  const held = numbers(wholeText(passage));
  const missing = [...numbers(question)].filter((number) => !held.has(number));
  return Math.min(MOST_MISSING_NUMBERS, missing.length);
}

/** Digits with their grouping taken out: 2026, 46277, 2030000. */
function numbers(text: string): Set<string> {
  return new Set((text.match(/\d+(?:,\d{3})*/g) ?? []).map((number) => number.replaceAll(',', '')));
}
