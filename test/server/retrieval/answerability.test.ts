import { describe, expect, it } from 'vitest';
import { ANSWERABILITY_THRESHOLD, answerability } from '../../../server/retrieval/answerability.ts';
import { rankedPassage } from '../../support/ranked-passage.ts';

/** Spans score some ten more than relevance, as the reader gives them. */
const passage = (relevance: number, cosine?: number, text = 'Ada Li chairs it.') =>
  rankedPassage(text, 'Ada Li', {
    features: cosine === undefined ? {} : { cosine },
    readWindows: [
      {
        part: 0,
        passageScore: 4,
        start: 0,
        end: 17,
        relevance,
        answerSpans: [{ start: 0, end: 6, score: 10 + relevance }],
      },
    ],
  });

describe('answerability', () => {
  it('rises with relevance and with similarity', () => {
    expect(answerability('Who chairs it?', [passage(4)])).toBeGreaterThan(
      answerability('Who chairs it?', [passage(-4)]),
    );
    expect(answerability('Who chairs it?', [passage(1, 0.6)])).toBeGreaterThan(
      answerability('Who chairs it?', [passage(1, 0.5)]),
    );
  });

  it('falls where another year stands in the place of the one that is asked about', () => {
    const asked = (year: number) => answerability(`Who chairs it in ${year}?`, [passage(3, 0.6, 'Ada Li, 2025.')]);
    expect(asked(2025)).toBeGreaterThan(ANSWERABILITY_THRESHOLD);
    expect(asked(2024)).toBeLessThan(ANSWERABILITY_THRESHOLD);
  });

  it('falls where another passage holds a word of the question that the best one lacks', () => {
    const other = rankedPassage('The ferry has a crew.', 'crew', { passage: { id: 2 }, score: 1, readWindows: [] });
    const asked = (question: string) => answerability(question, [passage(1, 0.5), other]);
    expect(asked('Who chairs the ferry?')).toBeLessThan(asked('Who chairs it?'));
  });

  it.each(['?', 'what is the', '\0', '😀😀', 'hello'])('is 0 for a question that asks for nothing: %s', (question) => {
    expect(answerability(question, [passage(5)])).toBe(0);
  });

  it('is a probability that falls below the threshold where the reader sees no answer', () => {
    for (const cosine of [undefined, 0.5]) {
      expect(answerability('Who chairs it?', [passage(5, cosine)])).toBeGreaterThan(ANSWERABILITY_THRESHOLD);
      expect(answerability('Who chairs it?', [passage(-5, cosine)])).toBeLessThan(ANSWERABILITY_THRESHOLD);
    }
    expect(answerability('Who chairs it?', [])).toBe(0);
  });
});
