import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededOrder } from '../../../eval/drafting/seeded-order.ts';
import { spreadEvenly } from '../../../eval/drafting/spread-evenly.ts';

describe('spreadEvenly', () => {
  it('takes from documents in turn, and from their sections in turn', () => {
    const places = [[['a1', 'a2'], ['A1']], [['b1', 'b2', 'b3']]];
    expect(spreadEvenly(places, 4)).toEqual(['a1', 'b1', 'A1', 'b2']);
    expect(spreadEvenly(places, 10)).toEqual(['a1', 'b1', 'A1', 'b2', 'a2', 'b3']);
    expect(spreadEvenly([], 3)).toEqual([]);
  });

  it('takes from no place two more than from another that has one left', () => {
    const sizes = fc.array(fc.array(fc.nat({ max: 5 }), { maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(sizes, fc.nat({ max: 40 }), (documents, count) => {
        const places = documents.map((sections, document) =>
          sections.map((size, section) => Array.from({ length: size }, (_, item) => ({ document, section, item }))),
        );
        const taken = spreadEvenly(places, count);
        const total = documents.flat().reduce((sum, size) => sum + size, 0);
        expect(taken).toHaveLength(Math.min(count, total));
        expect(new Set(taken).size).toBe(taken.length);
        const of = (document: number) => taken.filter((item) => item.document === document).length;
        for (const [document, sections] of documents.entries()) {
          const size = sections.reduce((sum, each) => sum + each, 0);
          const most = Math.max(...documents.map((_, index) => of(index)));
          expect(of(document)).toBeGreaterThanOrEqual(Math.min(size, most - 1));
        }
      }),
    );
  });
});

describe('seededOrder', () => {
  it('depends on the keys alone, and keeps the order of the others when one is added', () => {
    const keys = Array.from({ length: 50 }, (_, index) => `document ${index}`);
    const ordered = seededOrder(keys, (key) => key);
    expect(seededOrder([...keys].reverse(), (key) => key)).toEqual(ordered);
    expect(ordered).not.toEqual(keys);
    const more = seededOrder([...keys, 'another'], (key) => key);
    expect(more.filter((key) => key !== 'another')).toEqual(ordered);
  });
});
