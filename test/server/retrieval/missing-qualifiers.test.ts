import { describe, expect, it } from 'vitest';
import { normaliseTerms } from '../../../ingest/index/normalise-terms.ts';
import { missingQualifiers } from '../../../server/retrieval/missing-qualifiers.ts';
import { storedPassage } from '../../support/ranked-passage.ts';

const TEXT = 'In 2025 the prize went to Ada Oster. The club follows QX/T 114-2021 and counts 1,200 boats.';

function missing(question: string, { text = TEXT, title = 'Ferry Club', others = [] as string[] } = {}) {
  const passage = storedPassage(text, { title });
  const window = { start: passage.start, end: passage.start + text.indexOf('.') };
  return missingQualifiers(question, {
    ...{ passage, window },
    surrounding: [`${title}\n${text}`, ...others].map((each) => new Set(normaliseTerms(each))),
  });
}

const NOTHING = {
  missingYears: 0,
  statesOtherYear: 0,
  missingStandards: 0,
  missingNumbers: 0,
  namesElsewhere: 0,
  unknownNames: 0,
};

describe('what a question pins down and the evidence does not state', () => {
  it('is nothing where everything is there', () => {
    expect(missing('Did Ada Oster of the Ferry Club win in 2025, under QX/T 114 with 1200 boats?')).toEqual(NOTHING);
  });

  it('is a year, the more so where another stands in its place', () => {
    expect(missing('who won it in 2024?')).toEqual({ ...NOTHING, missingYears: 1, statesOtherYear: 1 });
    expect(missing('who won it in 2024?', { text: 'Ada won it.' })).toEqual({ ...NOTHING, missingYears: 1 });
  });

  it('is a year that the passage gives elsewhere, but not one of the title', () => {
    const text = 'Ada won it in 2025. The year 2024 was calm.';
    expect(missing('who won it in 2024?', { text }).missingYears).toBe(1);
    expect(missing('who won it in 2024?', { text, title: 'Prizes of 2024' }).missingYears).toBe(0);
  });

  it('is a standard, whose parts are no year, number or name of the question', () => {
    expect(missing('what does QX/T 115-2020 say?')).toEqual({ ...NOTHING, missingStandards: 1 });
  });

  it('is a name, told apart by whether another passage has it', () => {
    expect(missing('does the Harbour Board follow it?', { others: ['The Harbour Board.'] }).namesElsewhere).toBe(1);
    expect(missing('does the Harbour Board follow it?').unknownNames).toBe(1);
  });

  it('is counted up to two', () => {
    expect(missing('1 2 3 4').missingNumbers).toBe(2);
  });
});
