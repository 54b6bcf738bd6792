import { describe, expect, it } from 'vitest';
import { scoreAll } from '../../../eval/scorers/all-scorers.ts';
import { isAccurate } from '../../../eval/scorers/answer-accuracy.ts';
import type { JudgedAnswer, Shares } from '../../../eval/scorers/judged-answer.ts';
import { partCoverage } from '../../../eval/scorers/part-coverage.ts';
import { tokenF1 } from '../../../eval/scorers/token-f1.ts';
import { judge } from '../../../eval/scorers/verdict.ts';
import { judgedAnswer } from './judged-answer.ts';

const documents = [{ id: '1', uri: 'a.md', text: 'Founded in 1987 in Lisbon.' }];
const cites = { uri: 'a.md', quote: 'Founded in 1987' };
/** The scores of the answer's text alone. */
function scoreAnswer(judged: JudgedAnswer): Shares {
  return Object.fromEntries(Object.entries(scoreAll(judged)).filter(([name]) => name.startsWith('answer.')));
}
const says = (text: string) => ({ sentences: [{ text, cites }] });

describe('isAccurate', () => {
  const words = (count: number): string => `1987 ${'word '.repeat(count - 1)}`;

  it('wants one of the strings in at most 90 words, 200 for a list', () => {
    const mustContain = ['1987', 'eighty-seven'];
    expect(isAccurate({ kind: 'number', mustContain }, words(90))).toBe(true);
    expect(isAccurate({ kind: 'number', mustContain }, words(91))).toBe(false);
    expect(isAccurate({ kind: 'list', mustContain }, words(200))).toBe(true);
    expect(isAccurate({ kind: 'list', mustContain }, words(201))).toBe(false);
    expect(isAccurate({ kind: 'number', mustContain }, 'in 19870')).toBe(false);
  });

  it('counts Chinese at 1.7 characters a word: 153 characters are within the limit, 154 are not', () => {
    const question = { kind: 'number', mustContain: ['标准'] };
    expect(isAccurate(question, `标准${'字'.repeat(151)}`)).toBe(true);
    expect(isAccurate(question, `标准${'字'.repeat(152)}`)).toBe(false);
  });
});

describe('partCoverage', () => {
  it('is the share of the parts that are there', () => {
    expect(partCoverage('The Ministry–led group and the Bank.', 'ministry-led group; bank; court; press')).toBe(0.5);
    expect(partCoverage('In 1875.', '875; 1,200')).toBe(0);
  });
});

describe('tokenF1', () => {
  it('is the harmonic mean over common words with multiplicity', () => {
    // 2 words in common; precision 2/4, recall 2/3
    expect(tokenF1('the red red fox runs', 'a red quick fox')).toBeCloseTo(4 / 7, 10);
    expect(tokenF1('nothing alike', 'something else')).toBe(0);
    expect(tokenF1('', 'something')).toBe(0);
  });

  it('compares Chinese character by character', () => {
    // 国家标准 and 国际标准 share 国, 标, 准
    expect(tokenF1('国家标准', '国际标准')).toBe(0.75);
  });
});

describe('the scores of an answer', () => {
  it('takes the best of several expected answers', async () => {
    const question = { answers: ['the year 1987', '1987'], mustContain: ['1987'] };
    const shares = scoreAnswer(await judgedAnswer({ documents, question, reply: says('1987') }));
    expect(shares).toEqual({
      'answer.verbatim': { part: 1, whole: 1 },
      'answer.words': { part: 1, whole: 1 },
      'answer.accuracy': { part: 1, whole: 1 },
      'answer.tokenF1': { part: 1, whole: 1 },
    });
  });

  it('counts a refusal of an answerable question as a miss', async () => {
    const question = { kind: 'list', answers: ['1987; Lisbon'], mustContain: ['1987'] };
    const judged = await judgedAnswer({ documents, question, reply: { status: 'not-found' } });
    expect(scoreAnswer(judged)).toEqual({
      'answer.accuracy': { part: 0, whole: 1 },
      'answer.tokenF1': { part: 0, whole: 1 },
      'answer.partCoverage': { part: 0, whole: 1 },
    });
  });

  it('leaves accuracy out where no mustContain is stated', async () => {
    const judged = await judgedAnswer({ documents, question: { answers: ['1987'] }, reply: says('1987') });
    expect(scoreAnswer(judged)).not.toHaveProperty('answer.accuracy');
  });
});

describe('judge', () => {
  it.each([
    ['right', 'an accurate answer', { mustContain: ['1987'] }, says('In 1987.')],
    ['wrong', 'an inaccurate answer', { mustContain: ['1987'] }, says('In 1990.')],
    ['wrong', 'a refusal where there is an answer', { mustContain: ['1987'] }, { status: 'not-found' as const }],
    ['unjudged', 'an answer that nothing was stated about', {}, says('In 1987.')],
    ['right', 'a refusal where there is no answer', { answerable: false }, { status: 'not-found' as const }],
    ['wrong', 'an answer where there is none', { answerable: false }, says('In 1987.')],
    ['wrong', 'a failure where there is no answer', { answerable: false }, { throws: new Error('broken') }],
  ])('calls %s %s', async (verdict, _, question, reply) => {
    expect(judge(await judgedAnswer({ documents, question, reply }))).toBe(verdict);
  });
});
