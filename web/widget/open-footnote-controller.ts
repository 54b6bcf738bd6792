import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Citation } from '../../server/protocol.ts';
import { type DocumentPlace, fetchDocument } from '../source/fetch-document.ts';
import type { OpenFootnote } from './chat-view.ts';
import type { Exchange } from './exchange.ts';
import { quoteContext } from './quote-context.ts';

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };

const GAP_PIXELS = 8;

/** Which footnote's card is open, where it stands, and where the focus goes back to. */
export class OpenFootnoteController implements ReactiveController {
  open: OpenFootnote | undefined;
  #host: Host;
  #opener: HTMLElement | undefined;
  #request: AbortController | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  async toggle(exchange: Exchange, citation: Citation, opener: HTMLElement, place: DocumentPlace): Promise<void> {
    const isSame = this.#opener === opener && this.open !== undefined;
    this.close();
    if (isSame) return;
    this.#opener = opener;
    this.#show({ exchange: exchange.id, citation });
    await this.#host.updateComplete;
    this.#card?.focus({ preventScroll: true });
    this.#card?.scrollIntoView({ block: 'nearest' });
    await this.#addContext(place);
  }

  readonly close = (): void => {
    if (!this.open) return;
    this.dismiss();
    this.#opener?.focus({ preventScroll: true });
  };

  readonly closeOnPressOutside = (event: Event): void => {
    const path = event.composedPath();
    const isInside = [this.#card, this.#opener].some((element) => element && path.includes(element));
    if (!isInside) this.dismiss();
  };

  /** Closes the card and leaves the focus to whoever has it next. */
  dismiss(): void {
    this.#request?.abort();
    if (this.open) this.#show(undefined);
  }

  hostUpdated(): void {
    const sheet = this.#card?.parentElement;
    if (!this.#card || !sheet || !this.#opener) return;
    const marker = this.#opener.getBoundingClientRect();
    const frame = sheet.getBoundingClientRect();
    const furthest = frame.width - this.#card.offsetWidth;
    const wished = marker.left - frame.left - this.#card.offsetWidth / 2;
    this.#card.style.top = `${marker.bottom - frame.top + GAP_PIXELS}px`;
    this.#card.style.left = `${Math.max(0, Math.min(wished, furthest))}px`;
  }

  hostDisconnected(): void {
    this.#request?.abort();
  }

  get #card(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.card');
  }

  /** The words around the quotation help, and where they cannot be had the quotation stands alone. */
  async #addContext(place: DocumentPlace): Promise<void> {
    const opened = this.open;
    if (!opened) return;
    this.#request = new AbortController();
    const { documentId, start, end, quote } = opened.citation;
    const document = await fetchDocument(documentId, place, this.#request.signal).catch(() => undefined);
    if (!document || this.open !== opened || document.text.slice(start, end) !== quote) return;
    this.#show({ ...opened, context: quoteContext(document, start, end) });
  }

  #show(open: OpenFootnote | undefined): void {
    this.open = open;
    this.#host.requestUpdate();
  }
}
