import { describe, expect, it } from 'vitest';
import { createCircuitBreaker } from '../../../server/answering/circuit-breaker.ts';

function breaker() {
  const clock = { now: 0 };
  const made = createCircuitBreaker({ failuresToOpen: 2, openMilliseconds: 100, now: () => clock.now });
  const call = (outcome: 'succeeded' | 'failed' | 'abandoned') => {
    const entered = made.enter();
    if (entered) made.leave(outcome);
    return entered;
  };
  return { clock, made, call };
}

describe('the circuit breaker', () => {
  it('opens after failures in a row, and a success between starts the count anew', () => {
    const { call } = breaker();
    expect([call('failed'), call('succeeded'), call('failed'), call('failed'), call('succeeded')]).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('lets one trial through after the pause, and closes when it succeeds', () => {
    const { clock, made, call } = breaker();
    call('failed');
    call('failed');
    clock.now = 100;
    expect([made.enter(), made.enter()]).toEqual([true, false]);
    made.leave('succeeded');
    expect([made.enter(), made.enter()]).toEqual([true, true]);
  });

  it('stays open when the trial fails, and allows another when it was abandoned', () => {
    const { clock, call } = breaker();
    call('failed');
    call('failed');
    clock.now = 100;
    expect([call('abandoned'), call('failed'), call('succeeded')]).toEqual([true, true, false]);
    clock.now = 200;
    expect(call('succeeded')).toBe(true);
  });
});
