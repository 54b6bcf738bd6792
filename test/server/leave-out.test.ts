import { describe, expect, it } from 'vitest';
import type { SearchRequest } from '../../ingest/index/passage-index.ts';
import { type PipelinePart, queryPartsOf, retrieverPartsWithout, rewriteWithout } from '../../server/leave-out.ts';
import type { RetrieverParts } from '../../server/retrieval/hybrid-retriever.ts';
import { storedPassage } from '../support/ranked-passage.ts';

const never = async () => {
  throw new Error('not asked here');
};
const REQUEST: SearchRequest = {
  ...{ text: 'harbour', vector: new Float32Array([1]), expansions: [{ of: 'HSC', text: 'Committee' }] },
  ...{ visibility: ['public'], textLimit: 1, vectorLimit: 1 },
};

/** What reaches the index of a search, and what comes back, without some parts. */
async function searchWithout(...without: PipelinePart[]) {
  const asked: SearchRequest[] = [];
  const parts: RetrieverParts = {
    index: {
      status: never,
      search: async (request) => {
        asked.push(request);
        const passage = storedPassage('Contents', { role: 'contents' });
        return { generation: 1, spreads: [], passages: [{ passage, textScore: 1, termShare: 1, windows: [] }] };
      },
    },
    ...{ embedder: { embedQuestion: never }, reader: never },
  };
  const left = retrieverPartsWithout(without, parts);
  const result = await left.index.search(REQUEST);
  return { left, asked: asked[0]!, role: result.passages[0]!.passage.role };
}

describe('leaving parts out', () => {
  it('changes nothing where none is named', async () => {
    const { asked, role, left } = await searchWithout();
    expect(asked).toEqual({ ...REQUEST, without: [] });
    expect(role).toBe('contents');
    expect(left.collapse).toBeUndefined();
    expect(left.judge).toBeUndefined();
  });

  it('looks for nothing by words, or by meaning', async () => {
    const byMeaning = (await searchWithout('full-text')).asked;
    expect(byMeaning).toMatchObject({ text: '', vector: REQUEST.vector });
    expect(byMeaning.expansions).toBeUndefined();
    const byWords = (await searchWithout('similarity')).asked;
    expect(byWords.vector).toBeUndefined();
    expect(byWords.text).toBe('harbour');
  });

  it('hands the parts of the search by words on', async () => {
    expect((await searchWithout('facts', 'reader', 'proximity')).asked.without).toEqual(['facts', 'proximity']);
  });

  it('takes every passage for text', async () => {
    expect((await searchWithout('roles')).role).toBe('body');
  });

  it('reads nothing, and answers everything', async () => {
    const { left } = await searchWithout('reader', 'answerability');
    expect(await left.reader({ question: 'Anything?', windows: ['Something.'], takenUp: 0, shareOfTime: 1 })).toEqual(
      [],
    );
    expect(left.judge?.('Anything?', [])).toBe(1);
  });

  it('understands a question by itself, as one, and for one thing', () => {
    const rewrite = rewriteWithout(['follow-ups', 'question-parts', 'lists'], (text, history) => ({
      ...{ text, parts: [`${history.length}`, 'b'], wantsList: true, context: '' },
    }));
    const history = [{ role: 'user' as const, text: 'Before?' }];
    expect(rewrite('Now?', history)).toEqual({ text: 'Now?', parts: ['Now?'], wantsList: false, context: '' });
  });

  it('tells the parts of the query analysis', () => {
    expect(queryPartsOf(['reader', 'spelling', 'facts', 'abbreviations', 'related-words'])).toEqual([
      'spelling',
      'abbreviations',
      'related-words',
    ]);
  });
});
