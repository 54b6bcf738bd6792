import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LONGEST_DELAY_MILLISECONDS, QUIET_MILLISECONDS, runOnChange } from '../../../ingest/watch/run-on-change.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A runner whose runs end when the test says so. */
function watched() {
  const ends: (() => void)[] = [];
  const run = vi.fn(() => new Promise<void>((end) => ends.push(end)));
  const runner = runOnChange(run, () => Date.now());
  return { run, changed: runner.changed, endRun: () => ends.shift()?.() };
}

describe('runs after changes', () => {
  it('come once for many that come together', async () => {
    const { run, changed } = watched();
    for (let k = 0; k < 20; k += 1) {
      changed();
      await vi.advanceTimersByTimeAsync(QUIET_MILLISECONDS - 1);
      if (k < 3) expect(run).not.toHaveBeenCalled();
      if (k === 3) break;
    }
    await vi.advanceTimersByTimeAsync(1);
    expect(run).toHaveBeenCalledOnce();
  });

  it('are not put off for ever where changes never end', async () => {
    const { run, changed } = watched();
    for (let time = 0; time <= LONGEST_DELAY_MILLISECONDS; time += 100) {
      changed();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(run).toHaveBeenCalledOnce();
  });

  it('come one at a time, and again for what changed meanwhile', async () => {
    const { run, changed, endRun } = watched();
    changed();
    await vi.advanceTimersByTimeAsync(QUIET_MILLISECONDS);
    changed();
    await vi.advanceTimersByTimeAsync(QUIET_MILLISECONDS * 10);
    expect(run).toHaveBeenCalledOnce();
    endRun();
    await vi.advanceTimersByTimeAsync(QUIET_MILLISECONDS);
    expect(run).toHaveBeenCalledTimes(2);
    endRun();
    await vi.advanceTimersByTimeAsync(QUIET_MILLISECONDS * 10);
    expect(run).toHaveBeenCalledTimes(2);
  });
});
