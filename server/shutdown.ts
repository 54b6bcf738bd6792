import type { FastifyBaseLogger } from 'fastify';

/** Supervisors commonly kill after ten seconds. */
const GRACE_MILLISECONDS = 5_000;

export interface Shutdown {
  /** Adds what is to be closed; what was added last is closed first. */
  add(name: string, close: () => Promise<void>): void;
  /**
   * Closes everything, once. What fails is logged and keeps nothing else open.
   * @returns false where it was not done within five seconds
   */
  run(): Promise<boolean>;
}

export function createShutdown(log: Pick<FastifyBaseLogger, 'error'>): Shutdown {
  const parts: { name: string; close: () => Promise<void> }[] = [];
  let running: Promise<boolean> | undefined;

  async function closeAll(): Promise<true> {
    for (let part = parts.pop(); part; part = parts.pop()) {
      const { name, close } = part;
      await close().catch((err: unknown) => log.error({ err }, `Could not close the ${name}.`));
    }
    return true;
  }

  return {
    add: (name, close) => {
      parts.push({ name, close });
    },
    run: () => {
      running ??= withinGrace(closeAll());
      return running;
    },
  };
}

async function withinGrace(closing: Promise<true>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), GRACE_MILLISECONDS);
  });
  const isClosed = await Promise.race([closing, late]);
  clearTimeout(timer);
  return isClosed;
}
