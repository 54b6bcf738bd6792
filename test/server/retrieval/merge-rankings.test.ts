import { describe, expect, it } from 'vitest';
import { mergeRankings } from '../../../server/retrieval/merge-rankings.ts';
import { rankedPassage } from '../../support/ranked-passage.ts';

const ranked = (id: number, score: number) => rankedPassage('Ada Li chairs it.', 'Ada Li', { passage: { id }, score });

describe('merging the rankings of the parts of a question', () => {
  it('takes the best of each part in turn, and each passage once with all that was read of it', () => {
    const merged = mergeRankings([
      [ranked(1, 9), ranked(2, 8), ranked(3, 7)],
      [ranked(4, 2), ranked(1, 1)],
    ]);
    expect(merged.map(({ passage }) => passage.id)).toEqual([1, 4, 2, 3]);
    expect(merged[0]!.score).toBe(9);
    expect(merged[0]!.readWindows.map(({ passageScore }) => passageScore)).toEqual([9, 1]);
  });

  it('leaves the ranking of a single part as it is', () => {
    expect(mergeRankings([[ranked(2, 1), ranked(1, 3)]]).map(({ passage }) => passage.id)).toEqual([2, 1]);
    expect(mergeRankings([])).toEqual([]);
  });
});
