import type { TokenOffset } from './token-offsets.ts';

/** A span of a window that may be the answer. Offsets are into the window. */
export interface ReadingSpan {
  start: number;
  end: number;
  /** Start and end logit together, less those of "no answer". */
  score: number;
}

/** The network was trained on short answers: longer spans are noise. */
const LONGEST_ANSWER_TOKENS = 30;
const SPANS_KEPT = 4;

export interface SpanLogits {
  start: readonly number[];
  end: readonly number[];
  /** Start and end logit of "no answer" together. */
  noAnswer: number;
}

/** The best spans that do not overlap, best first. All arrays are as long as the window has tokens. */
export function answerSpans(logits: SpanLogits, offsets: readonly TokenOffset[]): ReadingSpan[] {
  const candidates: ReadingSpan[] = [];
  for (let first = 0; first < offsets.length; first++) {
    const best = bestEnd(logits, offsets, first);
    if (best) candidates.push(best);
  }
  candidates.sort((a, b) => b.score - a.score);
  const kept: ReadingSpan[] = [];
  for (const span of candidates) {
    if (kept.length === SPANS_KEPT) break;
    if (!kept.some((other) => span.start < other.end && other.start < span.end)) kept.push(span);
  }
  return kept;
}

function bestEnd(logits: SpanLogits, offsets: readonly TokenOffset[], first: number): ReadingSpan | undefined {
  const from = offsets[first];
  if (!from) return undefined;
  let best: ReadingSpan | undefined;
  for (let last = first; last < Math.min(offsets.length, first + LONGEST_ANSWER_TOKENS); last++) {
    const to = offsets[last];
    const score = (logits.start[first] ?? 0) + (logits.end[last] ?? 0) - logits.noAnswer;
    if (to && (!best || score > best.score)) best = { start: from.start, end: to.end, score };
  }
  return best;
}
