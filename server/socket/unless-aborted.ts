/**
 * What the promise comes to, or undefined as soon as the signal aborts: a promise that never settles holds nobody up.
 * @throws what the promise rejects with before the signal
 */
export function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value | undefined> {
  const aborted = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  return Promise.race([aborted, promise]);
}
