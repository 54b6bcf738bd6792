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

  it('puts the other items of a numbered row after the best one, however far they are', () => {
    const item = (ordinal: number, headingPath: string[]) =>
      rankedPassage('Ada Li chairs it.', 'Ada Li', { passage: { id: ordinal, ordinal, documentId: 'a', headingPath } });
    const gathered = gatherNeighbours([
      item(6, ['Advice', '(3) Ask people']),
      item(7, ['Other matters']),
      item(9, ['Advice', '(4) Wait']),
      item(3, ['Elsewhere', '(2) Read it']),
      item(4, ['Other matters']),
      item(2, ['Advice', '(1) Write it down']),
    ]);
    expect(gathered.map(({ passage }) => passage.ordinal)).toEqual([6, 2, 9, 7, 3, 4]);
  });

  it('puts a numbered row first that most of the first passages are of', () => {
    const item = (ordinal: number, ...headingPath: string[]) =>
      rankedPassage('Ada Li chairs it.', 'Ada Li', { passage: { id: ordinal, ordinal, documentId: 'a', headingPath } });
    const row = [item(8, 'Advice', '(3) Ask'), item(7, 'Advice', '(2) Read'), item(6, 'Advice', '(1) Write')];
    const others = [item(1, 'Talks'), item(2, 'News')];
    const order = (ranked: typeof row) => gatherNeighbours(ranked).map(({ passage }) => passage.ordinal);
    expect(order([others[0]!, ...row, others[1]!])).toEqual([6, 7, 8, 1, 2]);
    expect(order([others[0]!, row[0]!, row[1]!, others[1]!])).toEqual([1, 2, 8, 7]);
    // what leads up to the row speaks for it, what stands after it does not
    expect(order([others[0]!, row[0]!, item(5, 'Advice'), row[1]!])).toEqual([7, 8, 1, 5]);
    expect(order([others[0]!, row[0]!, item(9, 'Advice'), row[1]!])).toEqual([1, 8, 9, 7]);
  });

  it('has nothing to gather where nothing was found', () => {
    expect(gatherNeighbours([])).toEqual([]);
  });
});
