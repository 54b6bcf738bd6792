import type { ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };

/** Where the panel fills the screen it keeps the focus within itself, as a modal dialog does. */
const FULL_SCREEN = '(max-width: 640px)';

/** The launcher's panel: whether it is open, and where the focus goes. */
export class PanelController {
  isOpen = false;
  /** The page that embeds us pays for a connection only once someone wants it. */
  wasOpened = false;
  #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  readonly toggle = (): Promise<void> | void => (this.isOpen ? this.close() : this.open());

  async open(): Promise<void> {
    this.isOpen = true;
    this.wasOpened = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (window.matchMedia(FULL_SCREEN).matches) {
      this.#dialog?.showModal();
    } else {
      this.#dialog?.show();
      this.#host.renderRoot.querySelector('textarea')?.focus();
    }
  }

  readonly close = (): void => {
    if (!this.isOpen) return;
    this.#dialog?.close();
    this.#host.renderRoot.querySelector<HTMLElement>('.launcher')?.focus();
  };

  /** The dialog closes in ways of its own too: the back gesture of a phone, for one. */
  readonly closed = (): void => {
    this.isOpen = false;
    this.#host.requestUpdate();
  };

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }
}
