import { describe, expect, it } from 'vitest';
import { scoreSentences, sentencesInWindows } from '../../../server/answering/score-sentences.ts';
import { rankedPassage } from '../../support/ranked-passage.ts';

const TEXT = 'The lock has two gates. It opens at seven. The keeper lives beside it.';

function read(question: string) {
  return { parts: [{ text: question, expansions: [] }], passages: [rankedPassage(TEXT, 'at seven')] };
}

describe('the sentences that were read', () => {
  const { parts, passages } = read('When does the lock open?');
  const found = sentencesInWindows(parts, passages);

  it('are all of the window, with what speaks for each', () => {
    expect(found.map(({ sentence }) => sentence.text.trim())).toEqual([
      'The lock has two gates.',
      'It opens at seven.',
      'The keeper lives beside it.',
    ]);
    expect(found.map(({ features }) => features)).toMatchObject([
      { passageScore: 4, relevance: 3, sharedWords: 0.5, span: -14 },
      { passageScore: 4, relevance: 3, sharedWords: 0.5, span: 6 },
      { passageScore: 4, relevance: 3, sharedWords: 0, span: -14 },
    ]);
  });

  it('name the short answer where it lies in them', () => {
    expect(found.map(({ sentence }) => sentence.answerSpan !== undefined)).toEqual([false, true, false]);
  });

  it('say whether they state as many as are asked for', () => {
    const { parts, passages } = read('Which two gates does the lock have?');
    expect(sentencesInWindows(parts, passages).map(({ features }) => features.askedCount)).toEqual([1, 0, 0]);
  });

  it('are ordered by it: the answer first, then what shares words with the question', () => {
    expect(scoreSentences(parts, passages).map(({ text }) => text.trim())).toEqual([
      'It opens at seven.',
      'The lock has two gates.',
      'The keeper lives beside it.',
    ]);
  });
});
