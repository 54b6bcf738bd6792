import { describe, expect, it } from 'vitest';
import { mistypeQuestions } from '../../../eval/ablations/mistype-questions.ts';
import { parseCases } from '../../../eval/dataset/read-cases.ts';

const lines = [
  { id: 'a', lang: 'en', question: 'Which committee keeps the register?', answers: ['the HSC'] },
  {
    id: 'c',
    lang: 'en',
    turns: [{ question: 'Where is the lighthouse?', answers: ['north'] }, { question: 'And the harbour?' }],
  },
];
const cases = () => parseCases(lines.map((line) => JSON.stringify(line)).join('\n'), 'q.jsonl');

describe('mistyped questions', () => {
  it('differ from the questions, the same way each time, and keep what is expected of them', () => {
    const [first] = mistypeQuestions(cases());
    expect(first!.question).not.toBe(lines[0]!.question);
    expect(first).toMatchObject({ id: 'a', answers: ['the HSC'] });
    expect(mistypeQuestions(cases())).toEqual(mistypeQuestions(cases()));
  });

  it('follow on the turns before them as those were meant', () => {
    expect(mistypeQuestions(cases())[2]).toMatchObject({
      id: 'c.2',
      history: [
        { role: 'user', text: 'Where is the lighthouse?' },
        { role: 'assistant', text: 'north' },
      ],
    });
  });
});
