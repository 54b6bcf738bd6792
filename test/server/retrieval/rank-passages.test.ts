import { describe, expect, it } from 'vitest';
import type { PassageRole } from '../../../ingest/types.ts';
import type { Reading } from '../../../models/local-models.ts';
import { type ReadCandidate, rankPassages } from '../../../server/retrieval/rank-passages.ts';
import { storedPassage } from '../../support/ranked-passage.ts';

const TEXT = 'The lock opens at seven. It closes at nine.';
const weights = { textShare: 2, similarityShare: 3, relevance: 1, offRole: -4 };

interface Parts {
  text?: number;
  similarity?: number;
  relevance?: number;
  role?: PassageRole;
}

function candidate(id: number, { text = 0, similarity = 0, relevance, role = 'body' }: Parts): ReadCandidate {
  const window = { start: 0, end: TEXT.length, language: 'en', similarity };
  const passage = storedPassage(TEXT, { id, role });
  const reading: Reading | undefined =
    relevance === undefined ? undefined : { relevance, spans: [{ start: 18, end: 23, score: 2 }] };
  return {
    found: { passage, textScore: text, termShare: text, windows: [window] },
    ...{ window, textShare: text, similarityShare: similarity, fused: text + similarity },
    ...(reading && { reading }),
  };
}

function ranked(...candidates: ReadCandidate[]) {
  return rankPassages(candidates, { question: 'When does the lock open?', part: 0, weights });
}

describe('the order of passages', () => {
  it('follows words, meaning and reading as they are weighed', () => {
    const passages = ranked(
      candidate(1, { text: 1, relevance: 0 }),
      candidate(2, { similarity: 1, relevance: 0 }),
      candidate(3, { relevance: 4 }),
    );
    expect(passages.map(({ passage, score }) => [passage.id, score])).toEqual([
      [3, 4],
      [2, 3],
      [1, 2],
    ]);
  });

  it('takes of each feature the best that a window of the passage has', () => {
    const [passage, ...others] = ranked(
      candidate(1, { text: 1, similarity: 0.5, relevance: -2 }),
      candidate(1, { text: 1, similarity: 1, relevance: 1 }),
    );
    expect(others).toEqual([]);
    expect(passage!.features).toMatchObject({ textShare: 1, similarityShare: 1, relevance: 1 });
    expect(passage!.score).toBe(2 + 3 + 1);
    expect(passage!.readWindows.map(({ passageScore }) => passageScore)).toEqual([6, 6]);
  });

  it('puts what was not read where what hardly answers stands', () => {
    const passages = ranked(candidate(1, { text: 1 }), candidate(2, { text: 1, relevance: -5 }));
    expect(passages.map(({ passage }) => passage.id)).toEqual([2, 1]);
    expect(passages[1]!.readWindows).toEqual([]);
  });

  it('holds down what is no body text', () => {
    const passages = ranked(
      candidate(1, { text: 1, relevance: 3, role: 'contents' }),
      candidate(2, { text: 1, relevance: 0 }),
    );
    expect(passages.map(({ passage }) => passage.id)).toEqual([2, 1]);
  });
});
