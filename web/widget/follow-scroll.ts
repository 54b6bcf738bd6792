import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };

/**
 * Keeps the end of a growing answer in view, but never scrolls its question away: people read from the start. Whoever
 * scrolls himself is left alone until the next question.
 */
export class FollowScroll implements ReactiveController {
  #host: Host;
  #latest: string | undefined;
  #position: number | undefined;
  #frame = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** Once a frame, whose layout is needed anyway. */
  hostUpdated(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#follow());
  }

  #follow(): void {
    this.#frame = 0;
    const thread = this.#host.renderRoot.querySelector<HTMLElement>('.thread');
    const exchange = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.exchange')].at(-1);
    const question = exchange?.querySelector<HTMLElement>('.question');
    if (!thread || !exchange || !question) return;
    const isNew = exchange.dataset.exchange !== this.#latest;
    const isUntouched = this.#position === undefined || Math.abs(thread.scrollTop - this.#position) < 2;
    this.#latest = exchange.dataset.exchange;
    if (!isNew && !isUntouched) return;
    thread.scrollTop = Math.min(question.offsetTop, thread.scrollHeight - thread.clientHeight);
    this.#position = thread.scrollTop;
  }
}
