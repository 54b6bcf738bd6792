import type { ReactiveControllerHost } from 'lit';
import { type RequestFailure, ServerRequestError } from './request-json.ts';

export type RequestState<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: RequestFailure };

/** The latest request of a component. One that a later one has overtaken changes nothing. */
export class LatestRequest<T> {
  current: RequestState<T> = { state: 'loading' };
  #host: ReactiveControllerHost;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** @param keepsValue whether what is there is shown until the new value has come */
  async run(fetchValue: (signal: AbortSignal) => Promise<T>, { keepsValue = false } = {}): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    if (!keepsValue || this.current.state !== 'ready') this.#enter({ state: 'loading' });
    try {
      const value = await fetchValue(abort.signal);
      if (!abort.signal.aborted) this.#enter({ state: 'ready', value });
    } catch (error) {
      if (abort.signal.aborted) return;
      this.#enter({ state: error instanceof ServerRequestError ? error.failure : 'unreachable' });
    }
  }

  #enter(state: RequestState<T>): void {
    this.current = state;
    this.#host.requestUpdate();
  }
}
