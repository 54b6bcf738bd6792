import { describe, expect, it } from 'vitest';
import { alterQuestion } from '../../../eval/fit/alter-question.ts';

function alter(question: string, { evidence = '', share = 0 } = {}) {
  return alterQuestion({ question, evidence, random: () => share });
}

describe('an altered question', () => {
  it('asks about another year, of which the evidence says nothing', () => {
    expect(alter('how many boats came in 2024?')).toBe('how many boats came in 2023?');
    expect(alter('how many boats came in 2024?', { evidence: '2023 and 2025 were calm.' })).toBe(
      'how many boats came in 2022?',
    );
  });

  it('asks about another standard, whose year is no year of the question', () => {
    expect(alter('what does QX/T 114-2021 rate?')).toBe('what does QX/T 121-2021 rate?');
    expect(alter('what does QX/T 114-2021 rate?', { evidence: 'QX/T 121-2021 replaces it.' })).toBeUndefined();
  });

  it('is altered in one place', () => {
    const question = 'what did QX/T 114 rate in 2024?';
    expect(alter(question, { share: 0 })).toBe('what did QX/T 114 rate in 2023?');
    expect(alter(question, { share: 0.99 })).toBe('what did QX/T 121 rate in 2024?');
  });

  it('is none where it names neither', () => {
    expect(alter('why does the Ferry Club paint 2,024 boats?')).toBeUndefined();
  });
});
