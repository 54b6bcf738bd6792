import { describe, expect, it } from 'vitest';
import { areSameSection, haveSameHeading } from '../../../server/answering/same-subject.ts';
import { storedPassage } from '../../support/ranked-passage.ts';

function sectionOf(title: string, heading: string, documentId = title) {
  return storedPassage('Boats lie at the pier.', { title, headingPath: [title, heading], documentId });
}

describe('the same section of two documents', () => {
  it.each([
    ['Mooring rules 2030', 'Mooring rules 2031'],
    ['Mooring rules, edition 2030', 'Mooring rules, new edition'],
    ['Regatta, first announcement', 'Regatta, second announcement'],
    ['Regatta, announcement', 'Invitation to the regatta'],
    ['二〇三〇年停泊通知', '二〇三一年停泊通知'],
    ['停泊规定（第一版）', '停泊规定（第二版）'],
  ])('is that of %s and %s', (one, other) => {
    expect(areSameSection(sectionOf(one, 'Fees'), sectionOf(other, 'Fees'))).toBe(true);
  });

  it.each([
    ['Mooring rules 2030', 'Bathing rules 2030'],
    ['Second regatta', 'Third regatta'],
    ['Harbour newsletter, May', 'Harbour newsletter, June'],
    ['Summer regatta', 'Winter regatta'],
  ])('is not that of %s and %s', (one, other) => {
    expect(areSameSection(sectionOf(one, 'Fees'), sectionOf(other, 'Fees'))).toBe(false);
  });

  it('has the same heading, and stands in another document', () => {
    const fees = sectionOf('Mooring rules 2030', 'Fees');
    expect(areSameSection(fees, sectionOf('Mooring rules 2031', 'Places'))).toBe(false);
    expect(areSameSection(fees, { ...fees, id: 2 })).toBe(false);
    expect(haveSameHeading(storedPassage('a'), storedPassage('b'))).toBe(false);
  });
});
