import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** From these widths on the source, and then the conversations too, stand beside the answer; below they are sheets over it. */
const PANE_BESIDE = '(min-width: 1000px)';
const CONVERSATIONS_BESIDE = '(min-width: 1280px)';

export type Sheet = 'pane' | 'conversations';

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };

/** What there is room for, and which sheet is open where there is not. */
export class LayoutController implements ReactiveController {
  sheet: Sheet | undefined;
  #host: Host;
  #opener: Element | null = null;
  readonly #pane = window.matchMedia(PANE_BESIDE);
  readonly #conversations = window.matchMedia(CONVERSATIONS_BESIDE);

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const query of [this.#pane, this.#conversations]) query.addEventListener('change', this.#onWidth);
  }

  hostDisconnected(): void {
    for (const query of [this.#pane, this.#conversations]) query.removeEventListener('change', this.#onWidth);
  }

  hostUpdated(): void {
    const { dialog } = this;
    if (this.sheet && dialog && !dialog.open) dialog.showModal();
  }

  isBeside(sheet: Sheet): boolean {
    return (sheet === 'pane' ? this.#pane : this.#conversations).matches;
  }

  get dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.sheet');
  }

  /** Where there is room for it beside the chat nothing needs to open. */
  open(sheet: Sheet): void {
    const root = this.#host.renderRoot;
    if (!this.sheet) this.#opener = root instanceof ShadowRoot ? root.activeElement : null;
    this.sheet = this.isBeside(sheet) ? undefined : sheet;
    if (!this.sheet) this.dialog?.close();
    this.#host.requestUpdate();
  }

  readonly close = (): void => this.dialog?.close();

  /** The dialog says a moment later that it was closed; by then it may be open again. */
  readonly closed = (): void => {
    if (!this.sheet || this.dialog?.open) return;
    this.sheet = undefined;
    this.#host.requestUpdate();
    if (this.#opener instanceof HTMLElement) this.#opener.focus();
  };

  readonly #onWidth = (): void => {
    this.sheet = undefined;
    this.dialog?.close();
    this.#host.requestUpdate();
  };
}
