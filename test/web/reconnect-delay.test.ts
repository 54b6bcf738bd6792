import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAXIMUM_ATTEMPTS, reconnectDelay } from '../../web/connection/reconnect-delay.ts';

const attempt = fc.nat({ max: MAXIMUM_ATTEMPTS });
const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe('reconnectDelay', () => {
  it('stays between a quarter of a second and fifteen seconds', () => {
    fc.assert(
      fc.property(attempt, chance, (number, random) => {
        const delay = reconnectDelay(number, random);
        expect(delay).toBeGreaterThanOrEqual(250);
        expect(delay).toBeLessThanOrEqual(15_000);
      }),
    );
  });

  it('never falls from one attempt to the next', () => {
    fc.assert(
      fc.property(attempt, chance, (number, random) => {
        expect(reconnectDelay(number + 1, random)).toBeGreaterThanOrEqual(reconnectDelay(number, random));
      }),
    );
  });

  it('spreads the pages that lost the same server', () => {
    expect(reconnectDelay(3, 0)).toBe(2000);
    expect(reconnectDelay(3, 1)).toBe(4000);
  });
});
