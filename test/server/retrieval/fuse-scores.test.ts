import { describe, expect, it } from 'vitest';
import type { FoundPassage } from '../../../ingest/index/passage-index.ts';
import { fuseScores } from '../../../server/retrieval/fuse-scores.ts';
import { storedPassage } from '../../support/ranked-passage.ts';

const spreads = [
  { language: 'en', windows: 30, mean: 0.1, deviation: 0.1 },
  { language: 'zh', windows: 10, mean: 0.2, deviation: 0.1 },
];
const found = (id: number, more: Partial<FoundPassage> & { similarity?: number; language?: string }): FoundPassage => {
  const { similarity, language = 'en', ...rest } = more;
  const window = { start: 0, end: 5, language, ...(similarity === undefined ? {} : { similarity }) };
  return { passage: storedPassage('Hello', { id }), textScore: 0, termShare: 0, windows: [window], ...rest };
};
const order = (passages: FoundPassage[]) =>
  fuseScores(passages, spreads).map((candidate) => candidate.found.passage.id);

describe('fusing scores', () => {
  it('puts what words and meaning both find first', () => {
    const both = found(1, { textScore: 8, termShare: 0.8, similarity: 0.4 });
    const words = found(2, { textScore: 10, termShare: 0.8, similarity: 0.1 });
    const meaning = found(3, { similarity: 0.4 });
    expect(order([meaning, words, both])).toEqual([1, 3, 2]);
  });

  it('measures similarity from the mean of all visible windows', () => {
    const [near, mean, below] = fuseScores(
      [found(1, { similarity: 0.4 }), found(2, { similarity: 0.125, language: 'zh' }), found(3, { similarity: 0 })],
      spreads,
    );
    expect(near!.similarityShare).toBe(1);
    expect(mean!.similarityShare).toBeCloseTo(0);
    expect(below!.similarityShare).toBe(0);
  });

  it('trusts words less where even the best passage holds few of them', () => {
    const [strong] = fuseScores([found(1, { textScore: 5, termShare: 0.6 })], spreads);
    const [weak] = fuseScores([found(1, { textScore: 5, termShare: 0.1 })], spreads);
    expect(strong!.textShare).toBe(1);
    expect(weak!.textShare).toBeCloseTo(0.2);
  });

  it('works without any vector', () => {
    expect(order([found(1, { textScore: 1, termShare: 0.5 }), found(2, { textScore: 3, termShare: 0.5 })])).toEqual([
      2, 1,
    ]);
    expect(fuseScores([], [])).toEqual([]);
  });
});
