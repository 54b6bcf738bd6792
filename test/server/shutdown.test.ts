import { pino } from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createShutdown } from '../../server/shutdown.ts';

function createLoggedShutdown() {
  const logged: string[] = [];
  return { shutdown: createShutdown(pino({}, { write: (line) => void logged.push(line) })), logged };
}

describe('a shutdown', () => {
  afterEach(() => void vi.useRealTimers());

  it('closes what was added last first, and each after the other has closed', async () => {
    const { shutdown } = createLoggedShutdown();
    const closed: string[] = [];
    for (const name of ['index', 'server', 'ingest']) {
      shutdown.add(name, async () => {
        await Promise.resolve();
        closed.push(name);
      });
    }
    expect(await shutdown.run()).toBe(true);
    expect(closed).toEqual(['ingest', 'server', 'index']);
  });

  it('logs what fails and closes the rest', async () => {
    const { shutdown, logged } = createLoggedShutdown();
    const close = vi.fn(async () => {});
    shutdown.add('index', close);
    shutdown.add('server', async () => {
      throw new Error('stuck');
    });
    expect(await shutdown.run()).toBe(true);
    expect(close).toHaveBeenCalledOnce();
    expect(logged.join()).toContain('Could not close the server.');
  });

  it('happens once', async () => {
    const { shutdown } = createLoggedShutdown();
    const close = vi.fn(async () => {});
    shutdown.add('index', close);
    await Promise.all([shutdown.run(), shutdown.run()]);
    expect(close).toHaveBeenCalledOnce();
  });

  it('gives up after five seconds', async () => {
    vi.useFakeTimers();
    const { shutdown } = createLoggedShutdown();
    shutdown.add('index', () => new Promise(() => {}));
    const ended = shutdown.run();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await ended).toBe(false);
  });
});
