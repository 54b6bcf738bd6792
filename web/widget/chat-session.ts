import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DocumentFilter, IndexStatusMessage, ServerMessage } from '../../server/protocol.ts';
import { type Audience, ChatConnection, type ConnectionState } from '../connection/chat-connection.ts';
import { ConversationEvent } from './conversation-event.ts';
import { beginExchange, type Exchange, followExchange, interruptExchange, isRunning } from './exchange.ts';
import { IndexChangeEvent } from './index-change-event.ts';

type Session = Extract<ServerMessage, { type: 'session-ready' }>;

/** The conversation as the page shows it, kept up to date from the connection. */
export class ChatSession implements ReactiveController {
  exchanges: Exchange[] = [];
  connectionState: ConnectionState = 'connecting';
  session: Session | undefined;
  /** Which documents are asked, where not all of them are. */
  filter: DocumentFilter | undefined;
  #host: ReactiveControllerHost & EventTarget;
  #connection: ChatConnection | undefined;
  #asked = 0;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }

  get running(): Exchange | undefined {
    return this.exchanges.find(isRunning);
  }

  connect(server: string, audience: Audience): void {
    this.#connection?.close();
    this.exchanges = [];
    this.session = undefined;
    this.#connection = new ChatConnection({ server, audience, onState: this.#onState, onMessage: this.#onMessage });
    this.#connection.open();
  }

  hostDisconnected(): void {
    this.#connection?.close();
    this.#connection = undefined;
  }

  ask(question: string): void {
    if (this.running) return;
    // Not a random UUID: those exist only on pages served over HTTPS.
    const id = `${Date.now().toString(36)}-${++this.#asked}`;
    this.#show([...this.exchanges, beginExchange(id, question)]);
    this.#sendUnsent();
  }

  askAgain(exchange: Exchange): void {
    if (this.running) return;
    this.exchanges = this.exchanges.filter(({ id }) => id !== exchange.id);
    this.ask(exchange.question);
  }

  cancel(): void {
    const { running } = this;
    if (running?.state === 'unsent') this.#replace(running, { ...running, state: 'cancelled' });
    else if (running) this.#connection?.send({ type: 'cancel', id: running.id });
  }

  /** Switches to another conversation; to a new one where the id is empty. */
  continueConversation(id: string): void {
    if (id === (this.session?.conversationId ?? '')) return;
    this.session = undefined;
    this.#show([]);
    this.#connection?.continueConversation(id || undefined);
  }

  startNewConversation(): void {
    this.#show([]);
    this.#connection?.continueConversation(undefined);
  }

  reconnect(): void {
    this.#connection?.reconnect();
  }

  readonly #onState = (state: ConnectionState): void => {
    this.connectionState = state;
    this.#show(state === 'ready' ? this.exchanges : this.exchanges.map(interruptExchange));
  };

  readonly #onMessage = (message: ServerMessage): void => {
    if (message.type === 'session-ready') {
      const before = this.session?.index;
      this.session = message;
      this.#tellOfChange(before, message.index);
      this.#host.dispatchEvent(new ConversationEvent(message.conversationId));
      this.#sendUnsent();
    } else if (message.type === 'index-status') {
      if (!this.session) return;
      const before = this.session.index;
      this.session = { ...this.session, index: message.index };
      this.#tellOfChange(before, message.index);
    } else if (message.type !== 'resumed' && message.type !== 'conversation-deleted') {
      // An error that names no question is about what was sent last.
      const exchange = message.id ? this.exchanges.find(({ id }) => id === message.id) : this.running;
      if (exchange) this.#replace(exchange, followExchange(exchange, message));
    }
    this.#host.requestUpdate();
  };

  /** Vectors come in without any document changing; passages change with every document. */
  #tellOfChange(before: IndexStatusMessage | undefined, now: IndexStatusMessage): void {
    if (before?.documents !== now.documents || before.passages !== now.passages) {
      this.#host.dispatchEvent(new IndexChangeEvent());
    }
  }

  #sendUnsent(): void {
    const { running } = this;
    if (running?.state !== 'unsent' || this.connectionState !== 'ready') return;
    this.#connection?.send({ type: 'ask', id: running.id, question: running.question, filter: this.filter });
    this.#replace(running, { ...running, state: 'waiting' });
  }

  #replace(old: Exchange, replacement: Exchange): void {
    this.#show(this.exchanges.map((exchange) => (exchange === old ? replacement : exchange)));
  }

  #show(exchanges: Exchange[]): void {
    this.exchanges = exchanges;
    this.#host.requestUpdate();
  }
}
