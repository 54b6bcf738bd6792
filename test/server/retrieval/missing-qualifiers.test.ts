import { describe, expect, it } from 'vitest';
import { missingQualifiers } from '../../../server/retrieval/missing-qualifiers.ts';
import { storedPassage } from '../../support/ranked-passage.ts';

const TEXT = 'In 2025 the prize went to Ada Oster. The club follows QX/T 114-2021 and counts 1,200 boats.';

function missing(question: string, { text = TEXT, title = 'Ferry Club' } = {}) {
  const passage = storedPassage(text, { title });
  return missingQualifiers(question, {
    passage,
    window: { start: passage.start, end: passage.start + text.indexOf('.') },
  });
}

describe('what a question pins down and the evidence does not state', () => {
  it('is nothing where everything is there', () => {
    expect(missing('Did Ada Oster win in 2025, under QX/T 114?')).toEqual({ statesOtherYear: 0, missesStandard: 0 });
  });

  it('is a year in whose place another stands', () => {
    expect(missing('who won it in 2024?').statesOtherYear).toBe(1);
    expect(missing('who won it in 2024?', { text: 'Ada won it.' }).statesOtherYear).toBe(0);
    expect(missing('who won it?').statesOtherYear).toBe(0);
  });

  it('is none of several years where one of them is stated', () => {
    expect(missing('how did it go on from 2024 to 2025?').statesOtherYear).toBe(0);
    expect(missing('how did it go on from 2023 to 2024?').statesOtherYear).toBe(1);
  });

  it('is a year that the passage gives elsewhere, but not one of the title', () => {
    const text = 'Ada won it in 2025. The year 2024 was calm.';
    expect(missing('who won it in 2024?', { text }).statesOtherYear).toBe(1);
    expect(missing('who won it in 2024?', { text, title: 'Prizes of 2024' }).statesOtherYear).toBe(0);
  });

  it('is no year that is part of an amount, a date in digits or a standard', () => {
    for (const text of ['It has 2,025 boats.', 'It is 12-2025 there.', 'It follows QX/T 114-2021.'])
      expect(missing('who won it in 2024?', { text: text.replace('.', '') }).statesOtherYear).toBe(0);
  });

  it('is a standard that the passage does not name', () => {
    expect(missing('what does QX/T 115-2020 say?').missesStandard).toBe(1);
    expect(
      missing('what does QX/T 114-2021 say?', { text: 'It says so.', title: 'QX/T 114-2021' }).missesStandard,
    ).toBe(0);
    expect(missing('what do QX/T 114 and QX/T 115 say?').missesStandard).toBe(1);
  });
});
