import { describe, expect, it } from 'vitest';
import { failureStage } from '../../eval/failure-stage.ts';
import { judgedAnswer } from './scorers/judged-answer.ts';

const FILLER = ['One.', 'Two.', 'Three.', 'Four.', 'Five.'];
const GOLD = 'The harbour opened in 1987.';
const documents = [{ id: '1', uri: 'a.md', text: `${FILLER.join(' ')} ${GOLD} It is deep.` }];
const question = { answers: ['1987'], mustContain: ['1987'], evidence: [{ doc: 'a.md', quote: GOLD }] };
const passage = (text: string) => ({ uri: 'a.md', text });
const says = (text: string, quote: string) => ({ sentences: [{ text, cites: { uri: 'a.md', quote } }] });
const first = { retrieved: [passage(GOLD)] };

describe('failureStage', () => {
  it.each([
    ['failed', 'the pipeline threw', question, { throws: new Error('broken') }],
    ['answered-unanswerable', 'there is no answer', { answerable: false }, says('In 1987.', GOLD)],
    [
      'not-retrieved',
      'no passage holds the evidence',
      question,
      { retrieved: [passage('One.')], ...says('One.', 'One.') },
    ],
    ['not-retrieved', 'nothing was found and so it refused', question, { status: 'not-found' as const }],
    [
      'ranked-low',
      'the evidence is sixth',
      question,
      { retrieved: [...FILLER, GOLD].map(passage), ...says('One.', 'One.') },
    ],
    [
      'refused',
      'it refused with the evidence in the first place',
      question,
      { ...first, status: 'not-found' as const },
    ],
    ['not-selected', 'it cites something else', question, { ...first, ...says('It is deep.', 'It is deep.') }],
    [
      'answered-wrong',
      'it cites the evidence and says something else',
      question,
      { ...first, ...says('It opened.', GOLD) },
    ],
    [undefined, 'it is right', question, { ...first, ...says('In 1987.', GOLD) }],
    [undefined, 'it rightly refuses', { answerable: false }, { status: 'not-found' as const }],
  ])('is %s where %s', async (stage, _, asked, reply) => {
    expect(failureStage(await judgedAnswer({ documents, question: asked, reply }))).toBe(stage);
  });

  it.each([
    ['answered' as const, says('It is deep.', 'It is deep.')],
    ['not-found' as const, {}],
  ])(
    'is withheld where the sentence with the evidence failed verification and the rest was %s',
    async (status, said) => {
      const judged = await judgedAnswer({ documents, question, reply: { ...first, status, ...said } });
      const start = documents[0]!.text.indexOf(GOLD);
      judged.answer.outcome!.withheldSentences = [
        { text: 'In 1988.', reason: 'fact-not-stated', sources: [{ passageId: 1, start, end: start + GOLD.length }] },
      ];
      expect(failureStage(judged)).toBe('withheld');
    },
  );

  it('wants all evidence of a question of several parts', async () => {
    const evidence = [...question.evidence, { doc: 'a.md', quote: 'It is deep.' }];
    const parts = { ...question, kind: 'list', mustContain: ['deep'], evidence };
    const judged = await judgedAnswer({ documents, question: parts, reply: { ...first, ...says('In 1987.', GOLD) } });
    expect(failureStage(judged)).toBe('not-retrieved');
  });
});
