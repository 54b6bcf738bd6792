import { describe, expect, it } from 'vitest';
import { ANSWERABILITY_THRESHOLD, answerability } from '../../../server/retrieval/answerability.ts';
import { rankedPassage } from '../../support/ranked-passage.ts';

const passage = (relevance: number, cosine: number) =>
  rankedPassage('Ada Li chairs it.', 'Ada Li', {
    features: { cosine },
    readWindows: [{ start: 0, end: 17, relevance, answerSpans: [{ start: 0, end: 6, score: relevance }] }],
  });

describe('answerability', () => {
  it('rises with relevance and with similarity', () => {
    expect(answerability([passage(4, 0.7)])).toBeGreaterThan(answerability([passage(-4, 0.7)]));
    expect(answerability([passage(1, 0.8)])).toBeGreaterThan(answerability([passage(1, 0.6)]));
  });

  it('is a probability that falls below the threshold where the reader sees no answer', () => {
    expect(answerability([passage(5, 0.85)])).toBeGreaterThan(ANSWERABILITY_THRESHOLD);
    expect(answerability([passage(-5, 0.6)])).toBeLessThan(ANSWERABILITY_THRESHOLD);
    expect(answerability([])).toBe(0);
  });
});
