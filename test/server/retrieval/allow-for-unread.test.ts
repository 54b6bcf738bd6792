import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allowForUnread } from '../../../server/retrieval/allow-for-unread.ts';

it('leaves the probability as it is where enough or everything was read', () => {
  expect(allowForUnread(0.3, { read: 12, wanted: 12 })).toBe(0.3);
  expect(allowForUnread(0.3, { read: 8, wanted: 12 })).toBe(0.3);
  expect(allowForUnread(0.3, { read: 2, wanted: 2 })).toBe(0.3);
});

it('leaves certainty, and what nothing was read for, as they are', () => {
  expect(allowForUnread(0, { read: 1, wanted: 12 })).toBe(0);
  expect(allowForUnread(1, { read: 1, wanted: 12 })).toBe(1);
  expect(allowForUnread(0.3, { read: 0, wanted: 12 })).toBe(0.3);
});

it('counts an unread window never against an answer: the fewer were read, the more', () => {
  const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(probability, fc.integer({ min: 1, max: 7 }), (value, read) => {
      const allowed = allowForUnread(value, { read, wanted: 12 });
      expect(allowed).toBeGreaterThan(allowForUnread(value, { read: read + 1, wanted: 12 }));
      expect(allowed).toBeLessThan(1);
    }),
  );
});
