import type { ReactiveControllerHost } from 'lit';
import type { ChatSession } from './chat-session.ts';

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };

/** Deleting the conversation, which cannot be undone and is therefore asked back. */
export class DeletionController {
  state: 'closed' | 'asking' | 'deleting' | 'failed' = 'closed';
  readonly #host: Host;
  readonly #session: ChatSession;

  constructor(host: Host, session: ChatSession) {
    this.#host = host;
    this.#session = session;
  }

  readonly ask = (): void => void this.#enter('asking', '.keep');

  readonly keep = (): void => void this.#enter('closed', '.delete');

  readonly confirm = async (): Promise<void> => {
    void this.#enter('deleting');
    const isGone = await this.#session.delete();
    await this.#enter(isGone ? 'closed' : 'failed', isGone ? 'textarea' : '.keep');
  };

  async #enter(state: DeletionController['state'], focused?: string): Promise<void> {
    this.state = state;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (focused) this.#host.renderRoot.querySelector<HTMLElement>(focused)?.focus();
  }
}
