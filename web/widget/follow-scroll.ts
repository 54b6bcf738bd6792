import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };

/** What somebody does who scrolls, or who opens something in an answer and looks at that. */
const GESTURES = ['wheel', 'touchmove', 'pointerdown', 'keydown', 'click'];

/**
 * Keeps the end of a growing answer in view, but never scrolls its question away: people read from the start. Whoever
 * scrolls or opens something himself is left alone until the next question.
 */
export class FollowScroll implements ReactiveController {
  #host: Host;
  #latest: string | undefined;
  #thread: HTMLElement | undefined;
  #isLeftAlone = false;
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
    if (thread !== this.#thread) this.#watch(thread);
    if (exchange.dataset.exchange !== this.#latest) this.#isLeftAlone = false;
    this.#latest = exchange.dataset.exchange;
    if (this.#isLeftAlone) return;
    thread.scrollTop = Math.min(question.offsetTop, thread.scrollHeight - thread.clientHeight);
  }

  /** By what people do, since the browser scrolls too: it holds in place what is read while the height of past exchanges settles. */
  #watch(thread: HTMLElement): void {
    this.#thread = thread;
    const leaveAlone = (): void => {
      this.#isLeftAlone = true;
    };
    for (const gesture of GESTURES) thread.addEventListener(gesture, leaveAlone, { passive: true });
  }
}
