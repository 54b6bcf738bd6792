import { describe, expect, it } from 'vitest';
import { rewriteFollowUp } from '../../../server/conversation/rewrite-follow-up.ts';
import type { Turn } from '../../../server/conversation/turn.ts';

const exchange = (asked: string, answered: string): Turn[] => [
  { role: 'user', text: asked },
  { role: 'assistant', text: answered },
];
const committee = exchange('What is the role of ISO/TC 176?', 'It writes the standards on quality management.');

describe('rewriting a follow-up', () => {
  it('replaces a pronoun by the name of the question before', () => {
    expect(rewriteFollowUp('when was it founded?', committee).text).toBe('when was ISO/TC 176 founded?');
    expect(rewriteFollowUp('and who leads its secretariat?', committee).text).toBe(
      'who leads ISO/TC 176’s secretariat?',
    );
  });

  it('takes the name from the answer where the question asked for it', () => {
    const history = exchange('Which body writes car standards?', 'The Motor Standards Council, founded in Turin.');
    expect(rewriteFollowUp('how many members does it have?', history).text).toBe(
      'how many members does Motor Standards Council have?',
    );
  });

  it('goes on about what a person was asked for, not about what stands beside the person', () => {
    const history = exchange('Who chairs Panel 4?', 'Present: Ada Berg (chair), Otto Lind (Harbour Programme).');
    expect(rewriteFollowUp('and when does it meet?', history).text).toBe('when does Panel 4 meet?');
    expect(rewriteFollowUp('where does she work?', history).text).toBe('where does Ada Berg work?');
  });

  it('adds the name where nothing points back', () => {
    expect(rewriteFollowUp('and what was the budget?', committee).text).toBe('what was the budget (ISO/TC 176)?');
  });

  it('takes up a thing that was mentioned', () => {
    const history = exchange(
      'Does the council help beginners?',
      'Yes, the Young Council Programme, with a course every year.',
    );
    expect(rewriteFollowUp('How long is the course?', history).text).toBe(
      'How long is the course (Young Council Programme)?',
    );
  });

  it('fills what a fragment leaves out with the question before', () => {
    const history = exchange('What does the fair cost?', 'It costs 40 francs.');
    expect(rewriteFollowUp('and for students?', history).text).toBe('What does the fair cost, for students?');
  });

  it('uses the words of a question without names', () => {
    const history = exchange('what is a mirror committee', 'a national group that follows an international one.');
    expect(rewriteFollowUp('who can join it?', history).text).toBe('who can join mirror committee?');
  });

  it('carries the words of earlier turns as context for finding passages', () => {
    expect(rewriteFollowUp('when was it founded?', committee).context).toContain('role of ISO/TC 176');
  });

  it.each([
    'Where will the Geneva assembly on toys meet?',
    'What are the stages of a proposal on quality?',
    'Is there a rule that covers toys?',
    'What is the Toy Charter, and who signed it?',
    'What is the budget for travel?',
    'hello',
  ])('leaves a new topic alone: %s', (question) => {
    expect(rewriteFollowUp(question, committee)).toMatchObject({ text: question, parts: [question], context: '' });
  });

  it('leaves a first question alone', () => {
    const question = 'when was it founded?';
    expect(rewriteFollowUp(question, [])).toMatchObject({ text: question, parts: [question], context: '' });
  });

  it('understands a Chinese follow-up', () => {
    const history = exchange('ISO/IEC 42001是什么？', '人工智能管理体系标准。');
    expect(rewriteFollowUp('它是哪一年发布的？', history).context).toContain('ISO/IEC 42001');
  });
});
