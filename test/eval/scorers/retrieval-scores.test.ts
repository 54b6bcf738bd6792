import { describe, expect, it } from 'vitest';
import { scoreAll } from '../../../eval/scorers/all-scorers.ts';
import { discountedGainAt } from '../../../eval/scorers/discounted-gain.ts';
import { hitAt } from '../../../eval/scorers/hit-at-k.ts';
import type { JudgedAnswer, Shares } from '../../../eval/scorers/judged-answer.ts';
import { recallAt } from '../../../eval/scorers/recall-at-5.ts';
import { reciprocalRankAt } from '../../../eval/scorers/reciprocal-rank.ts';
import { judgedAnswer } from './judged-answer.ts';

function scoreRetrieval(judged: JudgedAnswer): Shares {
  return Object.fromEntries(Object.entries(scoreAll(judged)).filter(([name]) => name.startsWith('retrieval.')));
}
const NONE = Number.POSITIVE_INFINITY;

describe('scores of ranks', () => {
  it('hits where every rank is within k', () => {
    expect(hitAt([1, 5], 5)).toBe(true);
    expect(hitAt([1, 6], 5)).toBe(false);
    expect(hitAt([NONE], 10)).toBe(false);
  });

  it('recalls the share within k', () => {
    expect(recallAt([2, 9, NONE, 5], 5)).toBe(0.5);
  });

  it('takes the reciprocal of the best rank', () => {
    expect(reciprocalRankAt([7, 4], 10)).toBe(0.25);
    expect(reciprocalRankAt([11], 10)).toBe(0);
  });

  it('discounts by the logarithm of the rank', () => {
    expect(discountedGainAt([1], 10)).toBe(1);
    expect(discountedGainAt([3], 10)).toBe(0.5);
    expect(discountedGainAt([11], 10)).toBe(0);
    // (1/log2(3) + 1/log2(5)) / (1/log2(2) + 1/log2(3)) = (0.63093 + 0.43068) / 1.63093
    expect(discountedGainAt([2, 4], 10)).toBeCloseTo(0.650921, 6);
    expect(discountedGainAt([1, 2], 10)).toBe(1);
    expect(discountedGainAt([1, 1], 10)).toBe(1);
  });
});

describe('the scores of retrieval', () => {
  const text = 'Alpha was founded in Lisbon in the spring. Beta came later from Porto by the sea.';
  const documents = [{ id: '1', uri: 'a.md', text }];
  const [alpha, beta] = [
    'Alpha was founded in Lisbon in the spring.',
    'Beta came later from Porto by the sea.',
  ] as const;
  const evidence = [
    { doc: 'a.md', quote: alpha },
    { doc: 'a.md', quote: beta },
  ];
  const retrieved = [{ uri: 'a.md', text: beta }];

  it('is content with one of several quotes of a fact', async () => {
    const shares = scoreRetrieval(
      await judgedAnswer({ documents, question: { kind: 'who', evidence }, reply: { retrieved } }),
    );
    expect(shares['retrieval.hit@1']).toEqual({ part: 1, whole: 1 });
    expect(shares['retrieval.ndcg@10']).toEqual({ part: 1, whole: 1 });
    expect(shares['retrieval.recall@5']).toEqual({ part: 0.5, whole: 1 });
  });

  it.each(['list', 'multi-passage'])('wants every quote of a %s question', async (kind) => {
    const shares = scoreRetrieval(
      await judgedAnswer({ documents, question: { kind, evidence }, reply: { retrieved } }),
    );
    expect(shares['retrieval.hit@10']).toEqual({ part: 0, whole: 1 });
    expect(shares['retrieval.mrr@10']).toEqual({ part: 1, whole: 1 });
    // 1 / (1 + 1/log2(3))
    expect(shares['retrieval.ndcg@10']?.part).toBeCloseTo(0.613147, 6);
  });

  it('is not defined without evidence', async () => {
    expect(scoreRetrieval(await judgedAnswer({ documents, question: {}, reply: { retrieved } }))).toEqual({});
  });

  it('scores nothing where the pipeline threw', async () => {
    const judged = await judgedAnswer({
      documents,
      question: { evidence },
      reply: { throws: new Error('out of order') },
    });
    expect(scoreRetrieval(judged)['retrieval.hit@10']).toEqual({ part: 0, whole: 1 });
  });
});
