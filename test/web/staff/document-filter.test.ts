import { describe, expect, it } from 'vitest';
import { documentFilterSchema } from '../../../server/protocol.ts';
import {
  type FilterChoice,
  filterOf,
  isInOrder,
  MOST_DOCUMENTS,
  noChoice,
  partsOf,
  without,
} from '../../../web/staff/filters/document-filter.ts';

const whole: FilterChoice = { documents: ['a', 'b'], languages: ['en', 'zh'], from: '2024-01-01', to: '2025-12-31' };

describe('a filter', () => {
  it('asks all documents where nothing is chosen', () => {
    expect(filterOf(noChoice)).toBeUndefined();
  });

  it('is one that the server takes, however much was chosen', () => {
    const documents = Array.from({ length: MOST_DOCUMENTS + 5 }, (_, index) => `document-${index}`);
    for (const choice of [whole, { ...noChoice, to: '2025-12-31' }, { ...whole, documents }]) {
      expect(documentFilterSchema.safeParse(filterOf(choice)).success).toBe(true);
    }
    expect(filterOf({ ...noChoice, languages: ['zh'] })).toEqual({ languages: ['zh'] });
  });

  it('falls apart into its conditions, and is nothing once each is taken away', () => {
    const parts = partsOf(whole);
    expect(parts).toHaveLength(6);
    expect(filterOf(parts.reduce(without, whole))).toBeUndefined();
    expect(without(whole, { kind: 'document', value: 'a' })).toEqual({ ...whole, documents: ['b'] });
  });

  it('knows days that are in order, of which one may be open', () => {
    expect(isInOrder(whole)).toBe(true);
    expect(isInOrder({ ...whole, to: '2023-12-31' })).toBe(false);
    expect(isInOrder({ ...whole, to: '' })).toBe(true);
  });
});
