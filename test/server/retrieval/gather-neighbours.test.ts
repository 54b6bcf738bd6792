import { describe, expect, it } from 'vitest';
import { gatherNeighbours } from '../../../server/retrieval/gather-neighbours.ts';
import { rankedPassage } from '../../support/ranked-passage.ts';

const ranked = (ordinal: number, documentId = 'a') =>
  rankedPassage('Ada Li chairs it.', 'Ada Li', { passage: { id: ordinal, ordinal, documentId } });

describe('gathering neighbours', () => {
  it('puts the passages around the best one after it, in their own order', () => {
    const gathered = gatherNeighbours([ranked(5), ranked(1), ranked(7), ranked(6, 'b'), ranked(4), ranked(6)]);
    expect(gathered.map(({ passage }) => `${passage.documentId}${passage.ordinal}`)).toEqual([
      'a5',
      'a4',
      'a6',
      'a7',
      'a1',
      'b6',
    ]);
  });

  it('has nothing to gather where nothing was found', () => {
    expect(gatherNeighbours([])).toEqual([]);
  });
});
