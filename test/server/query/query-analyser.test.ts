import { describe, expect, it } from 'vitest';
import type { KnownWords, WordsRequest } from '../../../ingest/index/passage-index.ts';
import { createQueryAnalyser, type QueryPart } from '../../../server/query/query-analyser.ts';

const KNOWN: KnownWords = {
  corrections: [{ written: 'harbuor', corrected: 'harbour' }],
  expansions: [{ of: 'HSC', text: 'Harbour Safety Committee' }],
};

/** Analyses a question with an index that knows the words above, and notes what it was asked. */
async function analyse(question: string, without: QueryPart[] = []) {
  const asked: WordsRequest[] = [];
  const index = {
    wordsOf: async (request: WordsRequest) => {
      asked.push(request);
      return KNOWN;
    },
  };
  const query = await createQueryAnalyser({ index, without })({ question, visibility: ['public'] });
  return { query, asked };
}

describe('the analysis of a question', () => {
  it('puts the corrected word in the place of every one like it, and in no other', async () => {
    const { query } = await analyse('Is the harbuor (harbuor) in harbuors?');
    expect(query.text).toBe('Is the harbour (harbour) in harbuors?');
    expect(query.expansions).toEqual(KNOWN.expansions);
  });

  it('asks the index for what the caller may see', async () => {
    const { asked } = await analyse('Who leads the HSC?');
    expect(asked).toEqual([{ question: 'Who leads the HSC?', visibility: ['public'] }]);
  });

  it('leaves out the parts that it is told to', async () => {
    const { query } = await analyse('The harbuor of the HSC?', ['spelling', 'abbreviations']);
    expect(query).toEqual({ text: 'The harbuor of the HSC?', expansions: [] });
  });
});
