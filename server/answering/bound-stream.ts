export interface StreamBounds {
  /** Longest wait for the next item, the first included. */
  idleMilliseconds: number;
  /** Longest time from the start to the end. */
  totalMilliseconds: number;
  /** Cancels the stream; reading then throws the signal's reason. */
  signal: AbortSignal;
}

/** A stream stayed silent too long, or went on too long. */
export class StreamTimeoutError extends Error {
  override readonly name = 'StreamTimeoutError';
}

/**
 * Reads a stream within bounds of time. However reading ends (the end, a bound, the caller's signal, or a caller who
 * stops reading), the signal given to `open` is aborted, so nothing upstream goes on unread.
 */
export async function* boundStream<Item>(
  open: (signal: AbortSignal) => Promise<AsyncIterable<Item>>,
  bounds: StreamBounds,
): AsyncGenerator<Item, void, undefined> {
  bounds.signal.throwIfAborted();
  const upstream = new AbortController();
  const cancel = () => upstream.abort(bounds.signal.reason);
  bounds.signal.addEventListener('abort', cancel, { once: true });
  const total = abortAfter(upstream, bounds.totalMilliseconds, 'The stream did not end within');
  const aborted = rejectionOn(upstream.signal);
  const wait = async <Value>(step: () => Promise<Value>): Promise<Value> => {
    upstream.signal.throwIfAborted();
    const idle = abortAfter(upstream, bounds.idleMilliseconds, 'The stream stayed silent for');
    try {
      return await Promise.race([step(), aborted]);
    } finally {
      clearTimeout(idle);
    }
  };
  try {
    const items = (await wait(() => open(upstream.signal)))[Symbol.asyncIterator]();
    for (;;) {
      const next = await wait(() => items.next());
      if (next.done) return;
      yield next.value;
    }
  } finally {
    clearTimeout(total);
    bounds.signal.removeEventListener('abort', cancel);
    upstream.abort(new DOMException('Nobody reads the stream any more.', 'AbortError'));
  }
}

function abortAfter(controller: AbortController, milliseconds: number, message: string): NodeJS.Timeout {
  return setTimeout(() => {
    controller.abort(new StreamTimeoutError(`${message} ${milliseconds} ms.`));
  }, milliseconds);
}

/** A promise that rejects with the signal's reason. It may reject when nobody waits for it any more. */
function rejectionOn(signal: AbortSignal): Promise<never> {
  const rejection = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  rejection.catch(() => undefined);
  return rejection;
}
