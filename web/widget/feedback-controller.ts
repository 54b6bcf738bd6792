import type { ReactiveControllerHost } from 'lit';
import type { Feedback } from '../../server/protocol.ts';
import { FeedbackEvent } from './chat-events.ts';
import type { ChatSession } from './chat-session.ts';
import type { Exchange } from './exchange.ts';

type Host = ReactiveControllerHost & EventTarget & { renderRoot: HTMLElement | DocumentFragment };

/** What the reader thinks of an answer, and the form in which to say why. */
export class FeedbackController {
  /** The answer whose form is open. */
  open: Exchange['id'] | undefined;
  readonly #host: Host;
  readonly #session: ChatSession;

  constructor(host: Host, session: ChatSession) {
    this.#host = host;
    this.#session = session;
  }

  /** One press is feedback already; the same again takes it back. */
  rate(exchange: Exchange, rating: Feedback['rating']): void {
    const isTakenBack = exchange.feedback?.rating === rating;
    this.#give(exchange, isTakenBack ? undefined : { rating });
    void this.#show(rating === 'down' && !isTakenBack ? exchange.id : undefined);
  }

  submit(exchange: Exchange, feedback: Feedback): void {
    this.#give(exchange, feedback);
    this.close(exchange);
  }

  change(exchange: Exchange): void {
    void this.#show(exchange.id);
  }

  close(exchange: Exchange): void {
    void this.#show(undefined);
    this.#host.renderRoot.querySelector<HTMLElement>(`#${ratingId(exchange)}`)?.focus();
  }

  #give(exchange: Exchange, feedback: Feedback | undefined): void {
    if (!this.#session.giveFeedback(exchange, feedback)) return;
    const { id, question } = exchange;
    this.#host.dispatchEvent(new FeedbackEvent({ id, question, feedback: feedback ?? null }));
  }

  async #show(open: Exchange['id'] | undefined): Promise<void> {
    this.open = open;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const form = this.#host.renderRoot.querySelector('.feedback-form');
    form?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
    form?.scrollIntoView({ block: 'nearest' });
  }
}

/** Of the button that opens the form, to which the focus goes back. */
export function ratingId({ id }: Exchange): string {
  return `down-${id.replace(/[^\w-]/g, '_')}`;
}
