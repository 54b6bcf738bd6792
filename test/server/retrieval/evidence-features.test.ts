import { describe, expect, it } from 'vitest';
import { contentTerms, evidenceFeatures } from '../../../server/retrieval/evidence-features.ts';
import { rankedPassage } from '../../support/ranked-passage.ts';

const harbour = (text: string, id = 1, score = 1) =>
  rankedPassage(text, text.slice(0, 5), {
    passage: { id, headingPath: ['Harbour'] },
    score,
    features: { cosine: 0.5 },
    readWindows: [
      {
        part: 0,
        passageScore: score,
        start: 0,
        end: text.length,
        relevance: score,
        answerSpans: [{ start: 0, end: 5, score: 2 }],
      },
    ],
  });

describe('the features of evidence', () => {
  it('are those of the best window', () => {
    const features = evidenceFeatures('Who runs it?', [
      harbour('Ada runs the crane.', 1, 3),
      harbour('A ferry.', 2, -3),
    ]);
    expect(features).toMatchObject({ relevance: 3, span: 2, cosine: 0.5 });
  });

  it('weigh a word that few passages hold more than one that all hold', () => {
    const passages = [
      harbour('The crane lifts.', 1, 3),
      harbour('The crane rests.', 2),
      harbour('The crane rusts.', 3),
    ];
    const held = (question: string): number => evidenceFeatures(question, passages)?.heldWords ?? 0;
    expect(held('crane lifts')).toBe(1);
    expect(held('crane rests')).toBeLessThan(0.5);
  });

  it('count headings and speakers as held', () => {
    expect(evidenceFeatures('harbour', [harbour('The crane lifts.')])?.heldWords).toBe(1);
  });

  it('tell words that no passage holds from words that another one holds', () => {
    const passages = [harbour('The crane lifts.', 1, 3), harbour('The ferry leaves.', 2)];
    expect(evidenceFeatures('crane ferry', passages)).toMatchObject({ unknownWords: 0 });
    expect(evidenceFeatures('crane zeppelin', passages)).toMatchObject({ unknownWords: 0.5 });
  });

  it('are none where nothing was read', () => {
    expect(evidenceFeatures('Who?', [])).toBeUndefined();
    expect(evidenceFeatures('Who?', [rankedPassage('Ada.', 'Ada', { readWindows: [] })])).toBeUndefined();
  });
});

it('the content words of a question are each named once', () => {
  expect(contentTerms('What is the crane of the crane?')).toEqual(['crane']);
});
