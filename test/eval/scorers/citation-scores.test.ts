import { describe, expect, it } from 'vitest';
import { scoreAll } from '../../../eval/scorers/all-scorers.ts';
import type { JudgedAnswer, Shares } from '../../../eval/scorers/judged-answer.ts';
import { judgedAnswer } from './judged-answer.ts';

const documents = [
  { id: '1', uri: 'a.md', text: 'It opened in May 1987, they say. It closed in June. The tower is red.' },
  { id: '2', uri: 'b.md', text: 'Elsewhere it is said to be May 1987.' },
];
const evidence = [{ doc: 'a.md', quote: 'opened in May 1987, they say. It' }];
function scoreCitations(judged: JudgedAnswer): Shares {
  return Object.fromEntries(Object.entries(scoreAll(judged)).filter(([name]) => name.startsWith('citation.')));
}
const says = (...quotes: [uri: string, quote: string][]) => ({
  sentences: quotes.map(([uri, quote]) => ({ text: quote, cites: { uri, quote } })),
});

describe('the scores of citations', () => {
  it('counts a citation that overlaps the evidence or contains what must be there', async () => {
    const reply = says(['a.md', 'It closed in June.'], ['a.md', 'The tower is red.'], ['b.md', 'May 1987']);
    const judged = await judgedAnswer({ documents, question: { evidence, mustContain: ['1987'] }, reply });
    expect(scoreCitations(judged)).toEqual({
      'citation.exact': { part: 3, whole: 3 },
      'citation.precision': { part: 2, whole: 3 },
      'citation.recall': { part: 1, whole: 1 },
    });
  });

  it('counts a span that is cited twice once', async () => {
    const reply = says(['a.md', 'The tower is red.'], ['a.md', 'The tower is red.'], ['a.md', 'It opened']);
    const judged = await judgedAnswer({ documents, question: { evidence }, reply });
    expect(scoreCitations(judged)['citation.precision']).toEqual({ part: 1, whole: 2 });
  });

  it('finds a quote that is not the stored text', async () => {
    const judged = await judgedAnswer({ documents, question: { evidence }, reply: says(['a.md', 'It opened']) });
    judged.answer.citations[0]!.quote = 'It Opened';
    expect(scoreCitations(judged)['citation.exact']).toEqual({ part: 0, whole: 1 });
  });

  it('looks at exactness alone where the documents do not answer', async () => {
    const judged = await judgedAnswer({
      documents,
      question: { answerable: false },
      reply: says(['a.md', 'It opened']),
    });
    expect(Object.keys(scoreCitations(judged))).toEqual(['citation.exact']);
  });

  it('does not judge where nothing is stated to judge by', async () => {
    const judged = await judgedAnswer({ documents, reply: says(['a.md', 'It opened']) });
    expect(Object.keys(scoreCitations(judged))).toEqual(['citation.exact']);
  });

  it('is not defined for a refusal', async () => {
    const judged = await judgedAnswer({ documents, question: { evidence }, reply: { status: 'not-found' } });
    expect(scoreCitations(judged)).toEqual({});
  });
});

describe('the titles of citations', () => {
  const titled = (title: string) => [{ doc: 'a.md', quote: 'It opened in May 1987', title }];

  it('are judged where the evidence states one', async () => {
    const reply = says(['a.md', 'It opened'], ['b.md', 'Elsewhere']);
    const score = async (title: string) =>
      scoreAll(await judgedAnswer({ documents, question: { evidence: titled(title) }, reply }))['citation.title'];
    // the fake's documents are titled by their paths
    expect(await score('a.md')).toEqual({ part: 1, whole: 1 });
    expect(await score('b.md')).toEqual({ part: 0, whole: 1 });
    expect(scoreAll(await judgedAnswer({ documents, question: { evidence }, reply }))).not.toHaveProperty(
      'citation.title',
    );
  });
});

describe('verbatim answers', () => {
  const verbatim = async (text: string) => {
    const reply = { sentences: [{ text, cites: { uri: 'a.md', quote: 'It opened in May 1987, they say.' } }] };
    return scoreAll(await judgedAnswer({ documents, reply }))['answer.verbatim']?.part;
  };

  it('are the words of what they cite, in the same case', async () => {
    expect(await verbatim('It  opened in **May 1987**')).toBe(1);
    expect(await verbatim('it opened in may 1987')).toBe(0);
    expect(await verbatim('It opened in June 1987')).toBe(0);
  });

  it('are not asked of a model', async () => {
    const judged = await judgedAnswer({ documents, reply: says(['a.md', 'It opened']) });
    judged.answer.outcome!.mode = 'model';
    expect(scoreAll(judged)).not.toHaveProperty('answer.verbatim');
  });
});
