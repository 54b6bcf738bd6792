import { describe, expect, it } from 'vitest';
import { sentenceSources } from '../../../server/answering/sentence-sources.ts';
import { rankedPassage, storedPassage } from '../../support/ranked-passage.ts';

const TEXT = 'One here. Two here.';
const SENTENCE = { start: 10, end: 19 };
const copyWith = (id: number) => ({
  passage: storedPassage('Two here. One here.', { id, documentId: `d${id}` }),
  places: [
    { of: 10, sentence: { start: 0, end: 9 } },
    { of: 0, sentence: { start: 10, end: 19 } },
  ],
});

describe('the sources of a sentence', () => {
  it('are its own place and that in each copy of its passage', () => {
    const passage = rankedPassage(TEXT, 'Two', { copies: [copyWith(7)] });
    expect(sentenceSources(passage, SENTENCE)).toEqual([
      { passageId: 1, ...SENTENCE },
      { passageId: 7, start: 0, end: 9 },
    ]);
  });

  it('are at most three', () => {
    const passage = rankedPassage(TEXT, 'Two', { copies: [7, 8, 9].map(copyWith) });
    expect(sentenceSources(passage, SENTENCE).map(({ passageId }) => passageId)).toEqual([1, 7, 8]);
  });

  it('are one for each half of a broken sentence', () => {
    const parts = [
      { start: 0, end: 3 },
      { start: 10, end: 19 },
    ];
    expect(sentenceSources(rankedPassage(TEXT, 'Two'), { start: 0, end: 19, parts })).toEqual([
      { passageId: 1, start: 0, end: 3 },
      { passageId: 1, start: 10, end: 19 },
    ]);
  });
});
