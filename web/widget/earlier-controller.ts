import type { ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };

/** So many are drawn at first: a screen or two, and a conversation of hundreds opens as fast as a short one. */
const SHOWN_AT_FIRST = 20;
const SHOWN_MORE = 40;

/** How much of a long conversation is drawn. */
export class EarlierController {
  shown = SHOWN_AT_FIRST;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  readonly showMore = async (): Promise<void> => {
    const thread = this.#host.renderRoot.querySelector<HTMLElement>('.thread');
    const heightBefore = thread?.scrollHeight ?? 0;
    this.shown += SHOWN_MORE;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // What was being read stays where it was, and the focus is not lost with a button that is gone.
    if (!thread) return;
    thread.scrollTop += thread.scrollHeight - heightBefore;
    thread.focus({ preventScroll: true });
  };
}
