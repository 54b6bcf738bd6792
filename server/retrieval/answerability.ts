import { normaliseTerms } from '../../ingest/index/normalise-terms.ts';
import type { StoredPassage } from '../../ingest/index/passage-index.ts';
import { isStopWord } from '../../ingest/index/stop-words.ts';
import type { RankedPassage } from './retriever.ts';

/**
 * Where the documents are taken not to answer. The evaluation's report draws the whole curve of answers against false
 * answers, with this point on it.
 */
export const ANSWERABILITY_THRESHOLD = 0.35;

/**
 * Logistic fits on the answerable and unanswerable development questions (standards, handbook, CLAPNQ; XQuAD as answerable), with
 * and without the vectors' word. Area under the curve 0.91, 0.80 and 0.89 with it, 0.91, 0.70 and 0.84 without.
 */
const WEIGHTS = { bias: -9.7, relevance: 0.16, span: 0.18, cosine: 12.5, missingNumbers: -0.79, lead: 0.41 };
const WEIGHTS_WITHOUT_VECTOR = {
  bias: -2.3,
  relevance: 0.33,
  span: 0.15,
  cosine: 0,
  missingNumbers: -0.94,
  lead: 0.36,
};
/** How much a window's passage, relevance and span say about where the answer is: as sentences are scored. */
const BEST_WINDOW = { passage: 0.9, relevance: 0.5, span: 0.2 };
/** Stands for the span of a window in which the reader sees no answer, and for the relevance of what was not read. */
const NO_SPAN_SCORE = -14;
const UNREAD_RELEVANCE = -6;
/** More missing numbers than this say no more. */
const MOST_MISSING_NUMBERS = 2;

interface WindowEvidence {
  ranked: RankedPassage;
  relevance: number;
  span: number;
  strength: number;
}

/**
 * Calibrated probability that the best passages answer the question; 0 where nothing was read. It rests on the best window:
 * its relevance and span, how near it is in meaning, how far it is ahead of other passages, and whether the numbers of the
 * question (a year, a standard) stand in its passage at all.
 */
export function answerability(question: string, passages: readonly RankedPassage[]): number {
  if (!asksForSomething(question, passages)) return 0;
  const windows = passages.flatMap(windowEvidence);
  const [best] = windows.toSorted((a, b) => b.strength - a.strength);
  if (!best) return 0;
  const others = windows.filter(({ ranked }) => ranked !== best.ranked);
  const lead = best.relevance - Math.max(UNREAD_RELEVANCE, ...others.map(({ relevance }) => relevance));
  const { cosine } = best.ranked.features;
  const weights = cosine === undefined ? WEIGHTS_WITHOUT_VECTOR : WEIGHTS;
  const logit =
    weights.bias +
    weights.relevance * best.relevance +
    weights.span * best.span +
    weights.cosine * (cosine ?? 0) +
    weights.missingNumbers * missingNumbers(question, best.ranked.passage) +
    weights.lead * lead;
  return 1 / (1 + Math.exp(-logit));
}

/** "?", "what is the" and "hello" ask for nothing: no content word, or a single one that no passage holds. */
function asksForSomething(question: string, passages: readonly RankedPassage[]): boolean {
  const [first, ...others] = new Set(normaliseTerms(question).filter((term) => !isStopWord(term)));
  if (first === undefined || others.length > 0) return first !== undefined;
  return passages.some(({ passage }) => normaliseTerms(passage.text).includes(first));
}

function windowEvidence(ranked: RankedPassage): WindowEvidence[] {
  return ranked.readWindows.map(({ relevance, answerSpans }) => {
    const span = Math.max(NO_SPAN_SCORE, answerSpans[0]?.score ?? NO_SPAN_SCORE);
    const strength = BEST_WINDOW.passage * ranked.score + BEST_WINDOW.relevance * relevance + BEST_WINDOW.span * span;
    return { ranked, relevance, span, strength };
  });
}

/** Numbers of the question that the passage and what stands above it do not hold, at most 2. */
function missingNumbers(question: string, { title, headingPath, text }: StoredPassage): number {
  const held = numbers([title, ...headingPath, text].join('\n'));
  const missing = [...numbers(question)].filter((number) => !held.has(number));
  return Math.min(MOST_MISSING_NUMBERS, missing.length);
}

/** Digits with their grouping taken out: 2026, 46277, 2030000. */
function numbers(text: string): Set<string> {
  return new Set((text.match(/\d+(?:,\d{3})*/g) ?? []).map((number) => number.replaceAll(',', '')));
}
