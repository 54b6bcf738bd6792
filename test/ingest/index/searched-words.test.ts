import { describe, expect, it } from 'vitest';
import { matchTerms } from '../../../ingest/index/local/term-matches.ts';
import type { SearchRequest } from '../../../ingest/index/passage-index.ts';
import { heldTerms, searchedWords } from '../../../ingest/index/searched-words.ts';

const request = (text: string, more: Partial<SearchRequest> = {}): SearchRequest => ({
  ...{ text, visibility: 'everything', textLimit: 1, vectorLimit: 1 },
  ...more,
});

describe('the words that are looked for', () => {
  it('are the terms of the question, and for its dates the one form of all spellings', () => {
    const { terms, expansions } = searchedWords(request('Which fair opens on July 26?'));
    expect(terms).toEqual(['july26', 'fair', 'open', 'juli', '26']);
    expect(expansions).toEqual([
      { covers: ['july26', 'juli', '26'], terms: ['date:7-26'], isPhrase: false, likeness: 1 },
    ]);
  });

  it('leave facts and proximity out where they are not wanted', () => {
    const words = searchedWords(request('The fair of July 26', { without: ['facts', 'proximity'] }));
    expect(words).toMatchObject({ expansions: [], usesProximity: false });
  });

  it('hold a written-out name as a phrase, and a Chinese one as its words', () => {
    const expansions = [
      { of: 'HSC', text: 'Harbour Safety Committee' },
      { of: 'HSC', text: '港口安全委员会' },
    ];
    const [english, chinese] = searchedWords(request('Who leads the HSC?', { expansions })).expansions;
    expect(english).toEqual({ covers: ['hsc'], terms: ['harbour', 'safeti', 'committe'], isPhrase: true, likeness: 1 });
    expect(chinese).toMatchObject({ covers: ['hsc'], isPhrase: false });
  });

  it('hold no expansion that says only what the question says', () => {
    const expansions = [{ of: 'fairs', text: 'fair' }];
    expect(searchedWords(request('All fairs', { expansions })).expansions).toEqual([]);
  });
});

describe('how far a passage holds them', () => {
  const words = searchedWords(
    request('Who leads the HSC?', { expansions: [{ of: 'HSC', text: 'Harbour Safety Committee' }] }),
  );

  it('counts a term as held where the passage has what it stands for', () => {
    expect(matchTerms(words, 'lead hsc')).toMatchObject({ share: 1 });
    expect(matchTerms(words, 'lead harbour safeti committe')).toMatchObject({ share: 1 });
    expect(matchTerms(words, 'lead harbour committe')).toMatchObject({ share: 0.5 });
    expect(matchTerms(words, '')).toMatchObject({ share: 0 });
  });

  it('tells which share of the neighbouring terms stand near each other, in their order', () => {
    const three = searchedWords(request('red harbour crane'));
    expect(matchTerms(three, 'red harbour x crane').proximity).toBe(1);
    expect(matchTerms(three, 'crane red harbour').proximity).toBe(0.5);
    expect(matchTerms(three, `harbour red ${'x '.repeat(9)}harbour`).proximity).toBe(0);
  });
});

it('counts a related word for as much of the other as it is alike', () => {
  const expansions = [
    { of: 'jetty', text: 'pier', likeness: 0.75 },
    { of: 'jetty', text: 'quay', likeness: 0.5 },
  ];
  const words = searchedWords(request('Which jetty is closed?', { expansions }));
  const held = (text: string) => [...heldTerms(words, new Set(text.split(' ')))];
  expect(held('quay')).toEqual([
    ['jetti', 0.5],
    ['close', 0],
  ]);
  expect(new Map(held('quay pier close'))).toEqual(
    new Map([
      ['jetti', 0.75],
      ['close', 1],
    ]),
  );
  expect(matchTerms(words, 'pier')).toMatchObject({ share: 0.375 });
  expect(matchTerms(words, 'jetti pier')).toMatchObject({ share: 0.5 });
});
