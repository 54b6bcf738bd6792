import { describe, expect, it } from 'vitest';
import { alterQuestion } from '../../../eval/fit/alter-question.ts';

const always = (share: number) => () => share;

function alter(question: string, more: { names?: string[]; evidence?: string; share?: number } = {}) {
  const { names = [], evidence = '', share = 0 } = more;
  return alterQuestion({ question, names, evidence, random: always(share) });
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
  });

  it('asks about another name of the set that is of the same kind', () => {
    const names = ['2019', 'QX/T 9', 'Harbour Board'];
    expect(alter('who leads the Ferry Club now?', { names })).toBe('who leads the Harbour Board now?');
  });

  it('does not ask about what the evidence speaks of', () => {
    const names = ['Harbour Board'];
    expect(
      alter('who leads the Ferry Club now?', { names, evidence: 'The harbour board founded it.' }),
    ).toBeUndefined();
  });

  it('is altered in one place', () => {
    const question = 'who led the Ferry Club in 2024?';
    const names = ['Harbour Board'];
    expect(alter(question, { names, share: 0 })).toBe('who led the Ferry Club in 2023?');
    expect(alter(question, { names, share: 0.99 })).toBe('who led the Harbour Board in 2024?');
  });

  it('is none where nothing could be another', () => {
    expect(alter('why are boats painted?', { names: ['Harbour Board'] })).toBeUndefined();
  });
});
