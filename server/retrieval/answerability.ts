import type { RankedPassage } from './retriever.ts';

/**
 * Where the documents are taken not to answer. On the development questions of the standards corpus it refuses about 7% of
 * the questions that have an answer and a third of those that do not; the evaluation's report draws the whole curve.
 */
export const ANSWERABILITY_THRESHOLD = 0.3;

/** Logistic fit on the standards and CLAPNQ development questions. */
const WEIGHTS = { bias: -10.6, relevance: 0.32, span: 0.21, cosine: 13.1 };
/** How much a window's passage, relevance and span say about where the answer is. */
const BEST_WINDOW = { passage: 0.9, relevance: 0.5, span: 0.2 };
/** Stands for the span of a window in which the reader sees no answer. */
const NO_SPAN_SCORE = -14;

interface WindowEvidence {
  relevance: number;
  span: number;
  strength: number;
}

/** Calibrated probability that the best passages answer the question; 0 where nothing was read. */
export function answerability(passages: readonly RankedPassage[]): number {
  const best = passages
    .flatMap(windowEvidence)
    .reduce<WindowEvidence | undefined>((a, b) => (a && a.strength >= b.strength ? a : b), undefined);
  if (!best) return 0;
  const cosine = Math.max(...passages.map(({ features }) => features.cosine ?? 0));
  const logit = WEIGHTS.bias + WEIGHTS.relevance * best.relevance + WEIGHTS.span * best.span + WEIGHTS.cosine * cosine;
  return 1 / (1 + Math.exp(-logit));
}

function windowEvidence({ score, readWindows }: RankedPassage): WindowEvidence[] {
  return readWindows.map(({ relevance, answerSpans }) => {
    const span = Math.max(NO_SPAN_SCORE, answerSpans[0]?.score ?? NO_SPAN_SCORE);
    const strength = BEST_WINDOW.passage * score + BEST_WINDOW.relevance * relevance + BEST_WINDOW.span * span;
    return { relevance, span, strength };
  });
}
