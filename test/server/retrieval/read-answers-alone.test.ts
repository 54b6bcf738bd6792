import { describe, expect, it } from 'vitest';
import { evidenceFeatures } from '../../../server/retrieval/evidence-features.ts';
import { readAnswersAlone } from '../../../server/retrieval/read-answers-alone.ts';
import { rankedPassage } from '../../support/ranked-passage.ts';

const TEXT = 'The harbour is old. Ada Li runs the crane. It is blue.';
const crane = (score: number, id: number) => rankedPassage(TEXT, 'Ada Li', { score, passage: { id } });

describe('reading answers by themselves', () => {
  it('reads the sentence that holds the best span, and keeps what the reader says', async () => {
    const passages = [rankedPassage('A ferry sails.', 'ferry', { score: 1, passage: { id: 1 } }), crane(9, 2)];
    const asked: string[][] = [];
    const read = await readAnswersAlone(passages, async (sentences) => {
      asked.push(sentences.map((text) => text.trim()));
      return sentences.map(() => ({ relevance: -2, spans: [] }));
    });
    expect(asked).toEqual([['Ada Li runs the crane.']]);
    expect(read.map(({ passage }) => passage.id)).toEqual([1, 2]);
    expect(read.map(({ readWindows }) => readWindows[0]?.alone)).toEqual([undefined, -2]);
    expect(evidenceFeatures('Who runs it?', read)).toMatchObject({ relevance: 3, alone: -2 });
    expect(evidenceFeatures('Who runs it?', passages)).toMatchObject({ relevance: 3, alone: 3 });
  });

  it('reads what is nearly as likely too, each sentence once, and does with fewer readings', async () => {
    const ferry = rankedPassage('A ferry sails.', 'ferry', { score: 8.5, passage: { id: 3 } });
    const read = await readAnswersAlone([crane(9, 1), crane(9, 2), ferry], async (sentences) => {
      expect(sentences).toHaveLength(2);
      return [{ relevance: 4, spans: [] }];
    });
    expect(read.map(({ readWindows }) => readWindows[0]?.alone)).toEqual([4, 4, undefined]);
  });

  it('reads nothing where nothing was read before, or no words answer', async () => {
    const silent = rankedPassage(TEXT, 'Ada Li', { readWindows: [] });
    const [window] = rankedPassage(TEXT, 'Ada Li').readWindows;
    const wordless = rankedPassage(TEXT, 'Ada Li', { readWindows: [{ ...window!, answerSpans: [] }] });
    for (const passages of [[], [silent], [wordless]]) {
      const read = await readAnswersAlone(passages, () => Promise.reject(new Error('Nothing is to be read.')));
      expect(read).toEqual(passages);
    }
  });
});
