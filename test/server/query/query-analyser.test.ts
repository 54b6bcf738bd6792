import { describe, expect, it } from 'vitest';
import type { KnownWords, RelatedWordsRequest, WordsRequest } from '../../../ingest/index/passage-index.ts';
import { createQueryAnalyser, type QueryPart } from '../../../server/query/query-analyser.ts';

const KNOWN: KnownWords = {
  corrections: [{ written: 'harbuor', corrected: 'harbour' }],
  expansions: [{ of: 'HSC', text: 'Harbour Safety Committee' }],
  unknown: [],
};

/** Analyses a question with an index that knows the words above, and notes what it and the embedder were asked. */
async function analyse(
  question: string,
  { unknown = [] as string[], without = [] as QueryPart[], textOnly = false } = {},
) {
  const asked: WordsRequest[] = [];
  const related: RelatedWordsRequest[] = [];
  const embedded: string[] = [];
  const index = {
    async wordsOf(request: WordsRequest) {
      asked.push(request);
      return { ...KNOWN, unknown };
    },
    async relatedWords(request: RelatedWordsRequest) {
      related.push(request);
      return request.words.map(({ word }) => ({ of: word, text: `like ${word}`, likeness: 0.5 }));
    },
  };
  const embedder = {
    async embedWords(words: readonly string[], text?: string) {
      embedded.push(...words, `in ${text}`);
      return words.map((_, k) => new Float32Array([k, 1]));
    },
  };
  const query = await createQueryAnalyser({ index, embedder, without })({ question, visibility: ['public'], textOnly });
  return { query, asked, related, embedded };
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

  it('looks for words that mean the same as those that no document has', async () => {
    const question = 'Which jetties are lit?';
    const { query, related, embedded } = await analyse(question, { unknown: ['jetties', 'lit'] });
    expect(embedded).toEqual(['jetties', 'lit', `in ${question}`]);
    expect(related).toEqual([
      {
        words: [
          { word: 'jetties', vector: new Float32Array([0, 1]) },
          { word: 'lit', vector: new Float32Array([1, 1]) },
        ],
        visibility: ['public'],
      },
    ]);
    expect(query.expansions).toEqual([
      ...KNOWN.expansions,
      { of: 'jetties', text: 'like jetties', likeness: 0.5 },
      { of: 'lit', text: 'like lit', likeness: 0.5 },
    ]);
  });

  it.each([
    ['a name in an English question', 'Which boats leave Rotterdam?', 'Rotterdam', []],
    ['the first word of one', 'Jetties of the harbour?', 'Jetties', ['Jetties']],
    ['a name in Latin letters in a Chinese question', '鹿特丹（Rotterdam）有多少船？', 'Rotterdam', []],
    ['a noun in a German question', 'Wie viele Stege hat der Hafen der Stadt?', 'Stege', ['Stege']],
  ])('has none of them for names: %s', async (_, question, unknown, expected) => {
    const { related } = await analyse(question, { unknown: [unknown] });
    expect(related.flatMap(({ words }) => words.map(({ word }) => word))).toEqual(expected);
  });

  it('has none of them for function words of another language', async () => {
    const { related } = await analyse('Wie viele Stege gibt es am alten Hafen?', {
      unknown: ['Wie', 'viele', 'Stege', 'es'],
    });
    expect(related.flatMap(({ words }) => words.map(({ word }) => word))).toEqual(['Stege']);
  });

  it('looks for eight of them at most', async () => {
    const { related } = await analyse('So many?', { unknown: Array.from({ length: 20 }, (_, k) => `word${k}`) });
    expect(related[0]?.words).toHaveLength(8);
  });

  it('asks the embedder for nothing where every word is known', async () => {
    const { embedded, related } = await analyse('Who leads the HSC?');
    expect([embedded, related]).toEqual([[], []]);
  });

  it('only corrects where the text alone is wanted', async () => {
    const { query, embedded } = await analyse('Does the harbuor have jetties?', {
      unknown: ['jetties'],
      textOnly: true,
    });
    expect(query).toEqual({ text: 'Does the harbour have jetties?', expansions: [] });
    expect(embedded).toEqual([]);
  });

  it('leaves out the parts that it is told to', async () => {
    const without: QueryPart[] = ['spelling', 'abbreviations', 'related-words'];
    const { query } = await analyse('The harbuor of the HSC?', { unknown: ['jetties'], without });
    expect(query).toEqual({ text: 'The harbuor of the HSC?', expansions: [] });
  });
});
