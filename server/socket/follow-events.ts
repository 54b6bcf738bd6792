/**
 * Hands on what a sequence yields until it ends or the signal aborts, which is noticed at once even where the sequence
 * is slow to notice it.
 * @returns how it ended, and a promise of the moment at which the sequence itself has stopped, which may be later
 * @throws what the sequence throws before the signal
 */
export async function followEvents<Event>(
  events: AsyncIterable<Event>,
  signal: AbortSignal,
  onEvent: (event: Event) => void,
): Promise<{ isAborted: boolean; stopped: Promise<void> }> {
  const iterator = events[Symbol.asyncIterator]();
  const aborted = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  for (;;) {
    const step = signal.aborted ? undefined : await Promise.race([aborted, iterator.next()]);
    if (step === undefined || signal.aborted) return { isAborted: true, stopped: stop(iterator) };
    if (step.done) return { isAborted: false, stopped: Promise.resolve() };
    onEvent(step.value);
  }
}

/** What a sequence still throws after the abort is the abort itself, arriving late. */
async function stop(iterator: AsyncIterator<unknown>): Promise<void> {
  await iterator.return?.().catch(() => undefined);
}
