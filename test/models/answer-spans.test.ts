import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerSpans, type SpanLogits } from '../../models/answer-spans.ts';
import type { TokenOffset } from '../../models/token-offsets.ts';

const LONGEST_ANSWER_TOKENS = 30;

/** Tokens of three characters with a space between them. */
const offsetsOf = (tokens: number): TokenOffset[] =>
  Array.from({ length: tokens }, (_, k) => ({ start: k * 4, end: k * 4 + 3 }));

/** Logits that are zero but for the named tokens. */
function logitsOf(tokens: number, peaks: { start?: Record<number, number>; end?: Record<number, number> }): SpanLogits {
  const side = (named: Record<number, number> = {}) => Array.from({ length: tokens }, (_, k) => named[k] ?? -9);
  return { start: side(peaks.start), end: side(peaks.end), noAnswer: 0 };
}

describe('answer spans', () => {
  it('run from the token with the best start to the one with the best end', () => {
    const [best] = answerSpans(logitsOf(6, { start: { 1: 5 }, end: { 3: 4 } }), offsetsOf(6));
    expect(best).toEqual({ start: 4, end: 15, score: 9 });
  });

  it('score less where "no answer" is likelier', () => {
    const logits = { ...logitsOf(2, { start: { 0: 5 }, end: { 1: 4 } }), noAnswer: 7 };
    expect(answerSpans(logits, offsetsOf(2))[0]).toMatchObject({ score: 2 });
  });

  it('never end before they begin', () => {
    const spans = answerSpans(logitsOf(4, { start: { 3: 5 }, end: { 0: 5 } }), offsetsOf(4));
    for (const { start, end } of spans) expect(end).toBeGreaterThan(start);
  });

  it('are passed over where a better one overlaps', () => {
    const spans = answerSpans(logitsOf(4, { start: { 0: 5, 1: 4 }, end: { 2: 5 } }), offsetsOf(4));
    expect(spans[0]).toMatchObject({ start: 0, end: 11 });
    expect(spans.slice(1).every(({ start }) => start >= 11)).toBe(true);
  });

  it('are four at most', () => {
    expect(answerSpans(logitsOf(40, {}), offsetsOf(40))).toHaveLength(4);
  });

  it.each([
    ['as long as the network was trained on', LONGEST_ANSWER_TOKENS - 1, 9],
    ['no longer', LONGEST_ANSWER_TOKENS, -5],
  ])('are %s', (_, endToken, score) => {
    const spans = answerSpans(logitsOf(60, { start: { 0: 4 }, end: { [endToken]: 5 } }), offsetsOf(60));
    expect(spans.find(({ start }) => start === 0)).toMatchObject({ score });
  });

  it('neither begin nor end at a token that stands nowhere in the window', () => {
    const offsets = offsetsOf(4);
    offsets[0] = undefined;
    offsets[3] = undefined;
    const [best] = answerSpans(logitsOf(4, { start: { 0: 9, 1: 5 }, end: { 2: 5, 3: 9 } }), offsets);
    expect(best).toEqual({ start: 4, end: 11, score: 10 });
  });

  it('are none where the window has no tokens', () => {
    expect(answerSpans({ start: [], end: [], noAnswer: 0 }, [])).toEqual([]);
  });
});

const logit = fc.double({ min: -20, max: 20, noNaN: true });
const readings = fc
  .array(fc.record({ start: logit, end: logit, isPlaced: fc.boolean() }), { maxLength: 45 })
  .map((tokens) => ({
    logits: { start: tokens.map(({ start }) => start), end: tokens.map(({ end }) => end), noAnswer: 1.5 },
    offsets: offsetsOf(tokens.length).map((offset, k) => (tokens[k]?.isPlaced ? offset : undefined)),
  }));

/** The best score of all spans that are allowed, by trying each. */
function bestScore({ start, end, noAnswer }: SpanLogits, offsets: TokenOffset[]): number | undefined {
  const scores = offsets.flatMap((from, first) =>
    offsets.flatMap((to, last) =>
      from && to && last >= first && last < first + LONGEST_ANSWER_TOKENS
        ? [start[first]! + end[last]! - noAnswer]
        : [],
    ),
  );
  return scores.length > 0 ? Math.max(...scores) : undefined;
}

describe('for all logits, answer spans', () => {
  it('begin with the best there is, fall in score and do not overlap', () => {
    fc.assert(
      fc.property(readings, ({ logits, offsets }) => {
        const spans = answerSpans(logits, offsets);
        expect(spans[0]?.score).toBe(bestScore(logits, offsets));
        for (const [k, span] of spans.entries()) {
          expect(span.score).toBeLessThanOrEqual(spans[k - 1]?.score ?? Number.POSITIVE_INFINITY);
          for (const other of spans.slice(k + 1)) expect(other.end <= span.start || other.start >= span.end).toBe(true);
        }
      }),
    );
  });
});
