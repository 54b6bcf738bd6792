import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../models/local-models.ts';
import type { Candidate } from '../../../server/retrieval/fuse-scores.ts';
import { isSettled } from '../../../server/retrieval/is-settled.ts';
import { storedPassage } from '../../support/ranked-passage.ts';

function window(id: number, share: number): Candidate {
  const found = { passage: storedPassage('Hello', { id }), textScore: 0, termShare: 0, windows: [] };
  const shares = { textShare: share, similarityShare: share };
  return { found, window: { start: 0, end: 5, language: 'en' }, ...shares, fused: share };
}
const reading = (relevance: number, span = 5) => ({ relevance, spans: [{ start: 0, end: 1, score: span }] });
const silent = { relevance: -5, spans: [] };
/** Relevance that a window needs to overtake another is 4. */
const weights = { textShare: 2, similarityShare: 3, relevance: 1, offRole: 0 };
const settles = (windows: Candidate[], readings: Reading[]): boolean => isSettled(windows, readings, weights);

describe('whether what was read settles what comes first', () => {
  const windows = [window(1, 1), window(2, 0.9), window(3, 0.8), window(4, 0.7), window(5, 0.6)];

  it('is settled where the best is far ahead and answers', () => {
    expect(settles(windows, [reading(4), silent, silent])).toBe(true);
    expect(settles(windows, [silent, silent, reading(4)])).toBe(true);
  });

  it('is not settled where one that was not read could come before it', () => {
    expect(settles(windows, [reading(1), silent, silent])).toBe(false);
    const alike = [window(1, 1), window(2, 1), window(3, 1), window(4, 1)];
    expect(settles(alike, [reading(3.9), silent, silent])).toBe(false);
    expect(settles(alike, [reading(4), silent, silent])).toBe(true);
  });

  it('is not settled where the reader sees no answer in the best', () => {
    expect(settles(windows, [reading(4, -1), silent, silent])).toBe(false);
    expect(settles(windows, [{ relevance: 4, spans: [] }, silent, silent])).toBe(false);
  });

  it('wants three read at least', () => {
    expect(settles(windows, [reading(6), reading(6)])).toBe(false);
    expect(settles(windows, [])).toBe(false);
  });
});
