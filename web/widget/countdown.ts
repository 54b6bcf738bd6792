import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Draws the page anew every second as long as it shows a time that is still to come. */
export class Countdown implements ReactiveController {
  #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isShown = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whole seconds until a time as `Date.now()` counts; 0 where it is over or there is none. */
  readonly secondsUntil = (time: number | undefined): number => {
    const seconds = Math.max(0, Math.ceil(((time ?? 0) - Date.now()) / 1000));
    if (seconds > 0) this.#isShown = true;
    return seconds;
  };

  hostUpdated(): void {
    if (this.#isShown) this.#timer ??= setTimeout(this.#tick, 1000);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #tick = (): void => {
    this.#timer = undefined;
    this.#isShown = false;
    this.#host.requestUpdate();
  };
}
