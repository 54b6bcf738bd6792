/** Programs write a file in several steps, and people save several files: a run waits until nothing more comes. */
export const QUIET_MILLISECONDS = 300;
/** … but not for ever, where something is written all the time. */
export const LONGEST_DELAY_MILLISECONDS = 3_000;

export interface ChangeRunner {
  /** There is something to do. */
  changed(): void;
}

/**
 * Runs a task after changes: once for many that come together, one run at a time, and again where something changed meanwhile.
 * @param run must not reject
 */
export function runOnChange(run: () => Promise<void>, now: () => number = () => performance.now()): ChangeRunner {
  let timer: NodeJS.Timeout | undefined;
  let waitingSince: number | undefined;
  let running: Promise<void> | undefined;

  function start(): void {
    timer = undefined;
    if (running) return;
    waitingSince = undefined;
    running = run().finally(() => {
      running = undefined;
      if (waitingSince !== undefined) schedule();
    });
  }

  function schedule(): void {
    const since = waitingSince ?? now();
    waitingSince = since;
    const left = since + LONGEST_DELAY_MILLISECONDS - now();
    clearTimeout(timer);
    timer = setTimeout(start, Math.max(0, Math.min(QUIET_MILLISECONDS, left)));
  }

  return { changed: schedule };
}
