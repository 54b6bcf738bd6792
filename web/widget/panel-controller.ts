import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OpenDetail } from './chat-events.ts';
import { trapFocus } from './trap-focus.ts';

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment; shadowRoot: ShadowRoot | null };

/** Where the panel fills the screen the page behind it is out of reach, as behind any modal dialog. */
const FULL_SCREEN = '(max-width: 640px), (max-height: 420px)';

/** The launcher's panel: whether it is open, how much of the screen it has, and where the focus goes. */
export class PanelController implements ReactiveController {
  #isOpen = false;
  #wasOpened = false;
  #opener: Element | null = null;
  readonly #host: Host;
  readonly #onChange: (openedBy: OpenDetail['by'] | undefined) => void;

  /** Tells who opened the panel, and nobody where it was closed. */
  constructor(host: Host, onChange: (openedBy: OpenDetail['by'] | undefined) => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The page that embeds us pays for a connection only once someone wants it. */
  get wasOpened(): boolean {
    return this.#wasOpened;
  }

  hostConnected(): void {
    window.visualViewport?.addEventListener('resize', this.#fitKeyboard);
    window.visualViewport?.addEventListener('scroll', this.#fitKeyboard);
  }

  hostDisconnected(): void {
    window.visualViewport?.removeEventListener('resize', this.#fitKeyboard);
    window.visualViewport?.removeEventListener('scroll', this.#fitKeyboard);
    this.#isOpen = false;
  }

  /** Above everything that the page stacks, whatever its numbers: what is in the top layer has none. */
  hostUpdated(): void {
    const corner = this.#host.renderRoot.querySelector<HTMLElement>('.corner');
    if (corner && 'showPopover' in corner && !corner.matches(':popover-open')) corner.showPopover();
  }

  async open(by: OpenDetail['by']): Promise<void> {
    if (this.#isOpen) return;
    this.#opener = document.activeElement;
    this.#isOpen = true;
    this.#wasOpened = true;
    this.#onChange(by);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#fitKeyboard();
    const isFull = window.matchMedia(FULL_SCREEN).matches;
    if (isFull) this.#dialog?.showModal();
    else this.#dialog?.show();
    // A keyboard that comes up uncalled hides what there is to read.
    if (!isFull) this.#host.renderRoot.querySelector('textarea')?.focus();
  }

  readonly close = (): void => {
    this.#dialog?.close();
    this.closed();
  };

  /** The dialog closes in ways of its own too: the back gesture of a phone, for one. It says so late: it may be open again. */
  readonly closed = (): void => {
    if (!this.#isOpen || this.#dialog?.open) return;
    this.#isOpen = false;
    this.#onChange(undefined);
    this.#host.requestUpdate();
    this.#returnFocus();
  };

  readonly trap = (event: KeyboardEvent): void => {
    if (this.#dialog) trapFocus(event, this.#dialog, this.#host.shadowRoot?.activeElement ?? null);
  };

  /** To what opened the panel: our own button, or the page's. */
  #returnFocus(): void {
    const isOurs = !this.#opener || this.#opener === document.body || this.#opener === this.#host.shadowRoot?.host;
    const opener = isOurs ? this.#host.renderRoot.querySelector('.launcher') : this.#opener;
    if (opener instanceof HTMLElement) opener.focus();
  }

  /** The keyboard of a phone lies over the page: what is left of the screen is the visual viewport. */
  readonly #fitKeyboard = (): void => {
    const viewport = window.visualViewport;
    // A page that is zoomed in shows a part of itself, and panning would drag the panel along.
    if (!viewport || viewport.scale > 1.01) return;
    this.#dialog?.style.setProperty('--visible-height', `${viewport.height}px`);
    this.#dialog?.style.setProperty('--visible-top', `${viewport.offsetTop}px`);
  };

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }
}
