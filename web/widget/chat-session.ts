import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DocumentFilter, Feedback, IndexStatusMessage, ServerMessage } from '../../server/protocol.ts';
import { ChatConnection, type ConnectionState } from '../connection/chat-connection.ts';
import type { Place } from '../connection/place.ts';
import { RememberedConversation } from '../connection/remembered-conversation.ts';
import { deleteConversation, fetchConversation } from '../connection/stored-conversation.ts';
import { AnswerEvent } from './chat-events.ts';
import { ConversationEvent } from './conversation-event.ts';
import {
  beginExchange,
  type Exchange,
  interruptExchange,
  isRunning,
  type MessageOf,
  unsendExchange,
} from './exchange.ts';
import { IndexChangeEvent } from './index-change-event.ts';
import { followThread, mergeStored } from './thread.ts';

export interface SessionOptions {
  place: Place;
  /** The conversation to go on with, empty for a new one; absent for the one that this browser remembers. */
  conversation?: string | undefined;
}

/** The conversation as the page shows it, kept up to date from the connection. */
export class ChatSession implements ReactiveController {
  exchanges: Exchange[] = [];
  connectionState: ConnectionState = 'connecting';
  session: MessageOf<'session-ready'> | undefined;
  /** Until it is known what was asked before the page was opened. */
  isRestoring = false;
  wasDeleted = false;
  #host: ReactiveControllerHost & EventTarget;
  #connection: ChatConnection | undefined;
  #place: Place | undefined;
  #remembered: RememberedConversation | undefined;
  #conversationId: string | undefined;
  #sequence = 0;
  #reading: AbortController | undefined;
  #cancelLater = new Set<string>();

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }

  get running(): Exchange | undefined {
    return this.exchanges.find(isRunning);
  }

  get conversationId(): string | undefined {
    return this.#conversationId;
  }

  get retryAt(): number | undefined {
    return this.#connection?.retryAt;
  }

  connect({ place, conversation }: SessionOptions): void {
    this.#connection?.close();
    this.#place = place;
    this.#remembered = conversation === undefined ? new RememberedConversation(place) : undefined;
    this.session = undefined;
    this.#begin((conversation ?? this.#remembered?.read()) || undefined);
    this.isRestoring = this.#conversationId !== undefined;
    this.#connection = new ChatConnection({
      ...{ place, conversationId: this.#conversationId },
      ...{ onState: this.#onState, onMessage: this.#onMessage },
    });
    this.#connection.open();
  }

  hostDisconnected(): void {
    this.#reading?.abort();
    this.#connection?.close();
    this.#connection = undefined;
  }

  ask(question: string, filter?: DocumentFilter): boolean {
    if (this.running) return false;
    this.wasDeleted = false;
    if (this.#conversationId) this.#remembered?.write(this.#conversationId);
    const exchange = beginExchange(newId(), question, filter);
    this.#show([...this.exchanges, exchange]);
    if (!this.isRestoring) this.#send(exchange);
    return true;
  }

  cancel(): void {
    const { running } = this;
    if (!running) return;
    if (running.state !== 'unsent' && this.#connection?.send({ type: 'cancel', id: running.id })) return;
    // Without a connection it ends here at once, and with the server as soon as it can be told.
    if (running.state !== 'unsent') this.#cancelLater.add(running.id);
    this.#replace(running, { ...running, state: 'cancelled' });
  }

  /** Whether it could be sent; the server's word that it was kept comes later, and to every tab. */
  giveFeedback(exchange: Exchange, feedback: Feedback | undefined): boolean {
    const { id } = exchange;
    return this.#connection?.send({ type: 'feedback', id, feedback: feedback ?? { rating: null } }) ?? false;
  }

  /**
   * Switches to another conversation; to a new one where the id is empty. A running answer of the one that is left goes on:
   * another tab may be reading it, and it is found there later.
   */
  continueConversation(id: string): void {
    if (id && id === this.#conversationId) return;
    this.#remembered?.forget();
    this.#begin(id || undefined);
    this.isRestoring = id !== '';
    this.#connection?.continueConversation(this.#conversationId);
  }

  /** Whether it is gone. */
  async delete(): Promise<boolean> {
    const id = this.#conversationId;
    if (!id || !this.#place) return false;
    const isGone = await deleteConversation(id, this.#place);
    if (isGone && this.#conversationId === id) this.#onDeleted();
    return isGone;
  }

  reconnect(): void {
    this.#connection?.reconnect();
  }

  #begin(conversationId: string | undefined): void {
    this.#reading?.abort();
    this.#conversationId = conversationId;
    this.#sequence = 0;
    this.#cancelLater.clear();
    this.isRestoring = false;
    this.wasDeleted = false;
    this.#show([]);
  }

  readonly #onState = (state: ConnectionState): void => {
    this.connectionState = state;
    if (state === 'offline') this.isRestoring = false;
    this.#host.requestUpdate();
  };

  readonly #onMessage = (message: ServerMessage): void => {
    if ('sequence' in message && message.type !== 'session-ready') this.#sequence = message.sequence;
    if (message.type === 'session-ready') this.#onReady(message);
    else if (message.type === 'index-status') this.#onIndexStatus(message.index);
    else if (message.type === 'resumed') message.complete ? this.#settle() : void this.#readStored();
    else if (message.type === 'conversation-deleted') this.#onDeleted();
    else this.#follow(message);
    this.#host.requestUpdate();
  };

  #onReady(message: MessageOf<'session-ready'>): void {
    const { conversationId, sequence } = message;
    const before = this.session?.index;
    this.session = message;
    if (conversationId !== this.#conversationId) this.#onOtherConversation(conversationId);
    this.#remembered?.write(conversationId);
    this.#host.dispatchEvent(new ConversationEvent(conversationId));
    // A count that went back is another server's, or one that lost its memory.
    if (sequence < this.#sequence) {
      this.#sequence = 0;
      void this.#readStored();
    } else if (sequence > this.#sequence || this.running?.isTaken) this.#resume();
    else this.#settle();
    this.#tellOfChange(before, message.index);
  }

  /** The one that was asked for is not kept any more: what is on the page stays there, and the next question is new. */
  #onOtherConversation(conversationId: string): void {
    this.#conversationId = conversationId;
    this.#sequence = 0;
    this.#cancelLater.clear();
    this.#show(this.exchanges.map(interruptExchange));
  }

  #resume(): void {
    this.#connection?.send({ type: 'resume', after: this.#sequence });
  }

  async #readStored(): Promise<void> {
    const [id, place] = [this.#conversationId, this.#place];
    if (!id || !place) return;
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    const stored = await fetchConversation(id, place, reading.signal);
    if (reading.signal.aborted) return;
    this.#sequence = Math.max(this.#sequence, stored?.sequence ?? 0);
    this.#show(mergeStored(this.exchanges, stored?.exchanges ?? []).map(unsendExchange));
    this.#settle();
  }

  /**
   * Everything that could be caught up with is here. What has no end yet is asked again under its id: the server may not
   * have got it, or have lost it in a restart, and otherwise tells its messages once more.
   */
  #settle(): void {
    this.isRestoring = false;
    for (const id of this.#cancelLater) this.#connection?.send({ type: 'cancel', id });
    this.#cancelLater.clear();
    this.#show(this.exchanges.map(withoutRestored));
    for (const each of this.exchanges) if (isRunning(each)) this.#send(each);
  }

  #onIndexStatus(index: IndexStatusMessage): void {
    if (!this.session) return;
    const before = this.session.index;
    this.session = { ...this.session, index };
    this.#tellOfChange(before, index);
  }

  #onDeleted(): void {
    this.continueConversation('');
    this.wasDeleted = true;
  }

  #follow(message: ServerMessage): void {
    const ran = new Set(this.exchanges.filter(isRunning).map(({ id }) => id));
    let exchanges = followThread(this.exchanges, message, Date.now());
    if (this.isRestoring) exchanges = exchanges.map((each) => ({ ...each, isRestored: true, isRated: false }));
    this.#show(exchanges);
    for (const each of exchanges) {
      if (ran.has(each.id) && !isRunning(each) && !each.isRestored) this.#host.dispatchEvent(new AnswerEvent(each));
    }
  }

  /** Vectors come in without any document changing; passages change with every document. */
  #tellOfChange(before: IndexStatusMessage | undefined, now: IndexStatusMessage): void {
    if (before?.documents !== now.documents || before.passages !== now.passages) {
      this.#host.dispatchEvent(new IndexChangeEvent());
    }
  }

  #send(exchange: Exchange): void {
    const { id, question, filter, state } = exchange;
    const isSent = this.#connection?.send({ type: 'ask', id, question, ...(filter && { filter }) });
    if (isSent && state === 'unsent') this.#replace(exchange, { ...exchange, state: 'waiting' });
  }

  #replace(exchange: Exchange, replacement: Exchange): void {
    this.#show(this.exchanges.map((each) => (each === exchange ? replacement : each)));
  }

  #show(exchanges: Exchange[]): void {
    this.exchanges = exchanges;
    this.#host.requestUpdate();
  }
}

/** An answer that still runs is read aloud like any other. */
function withoutRestored(exchange: Exchange): Exchange {
  return isRunning(exchange) && exchange.isRestored ? { ...exchange, isRestored: false } : exchange;
}

/** Not a random UUID: those exist only on pages served over HTTPS. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('-');
}
