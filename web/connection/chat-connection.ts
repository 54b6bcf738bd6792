import type { ClientMessage, ServerMessage, SOCKET_PATH, SUBPROTOCOL } from '../../server/protocol.ts';
import { type Place, placeAddress } from './place.ts';
import { readServerMessage } from './read-server-message.ts';
import { MAXIMUM_ATTEMPTS, reconnectDelay } from './reconnect-delay.ts';

// Typed by the server's constants, so that they cannot differ; not imported, because zod would come with them.
const subprotocol: typeof SUBPROTOCOL = 'footnote.2';
const socketPath: typeof SOCKET_PATH = '/api/socket';

/** A server that accepts the socket and then says nothing is treated as one that dropped it. */
const SESSION_TIMEOUT_MILLISECONDS = 15_000;

export type ConnectionState = 'connecting' | 'ready' | 'reconnecting' | 'offline';

export interface ChatConnectionOptions {
  place: Place;
  /** The conversation to go on with; one that is not kept any more becomes a new one. */
  conversationId?: string | undefined;
  onState(state: ConnectionState): void;
  onMessage(message: ServerMessage): void;
}

/** One conversation with the server over as many sockets as it takes. */
export class ChatConnection {
  #options: ChatConnectionOptions;
  #socket: WebSocket | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #conversationId: string | undefined;
  #attempt = 0;
  #state: ConnectionState | undefined;
  #retryAt: number | undefined;

  constructor(options: ChatConnectionOptions) {
    this.#options = options;
    this.#conversationId = options.conversationId;
  }

  /** When the next attempt to connect begins, as `Date.now()` counts, while one is waited for. */
  get retryAt(): number | undefined {
    return this.#retryAt;
  }

  open(): void {
    window.addEventListener('online', this.reconnect);
    window.addEventListener('offline', this.#giveUp);
    this.#connect('connecting');
  }

  close(): void {
    window.removeEventListener('online', this.reconnect);
    window.removeEventListener('offline', this.#giveUp);
    this.#leave();
  }

  /** Begins again at once, whatever was waited for. */
  readonly reconnect = (): void => {
    this.#attempt = 0;
    this.#connect('connecting');
  };

  /** Goes on with a conversation, or begins a new one where none is named. */
  continueConversation(id: string | undefined): void {
    this.#conversationId = id;
    this.reconnect();
  }

  /** Whether the message was handed to a socket, which is not to say that it arrives. */
  send(message: ClientMessage): boolean {
    if (this.#state !== 'ready' || !this.#socket) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  #connect(state: ConnectionState): void {
    this.#leave();
    const socket = openSocket(this.#address());
    if (!socket) {
      this.#giveUp();
      return;
    }
    this.#socket = socket;
    this.#timer = setTimeout(() => this.#retry(), SESSION_TIMEOUT_MILLISECONDS);
    socket.addEventListener('message', ({ data }) => this.#receive(socket, data));
    socket.addEventListener('close', () => {
      if (socket === this.#socket) this.#retry();
    });
    this.#enter(state);
  }

  #receive(socket: WebSocket, frame: unknown): void {
    const message = readServerMessage(frame);
    if (socket !== this.#socket || !message) return;
    if (message.type === 'session-ready') {
      clearTimeout(this.#timer);
      this.#attempt = 0;
      this.#conversationId = message.conversationId;
      this.#enter('ready');
    }
    this.#options.onMessage(message);
  }

  #retry(): void {
    this.#leave();
    if (this.#attempt >= MAXIMUM_ATTEMPTS || !navigator.onLine) {
      this.#giveUp();
      return;
    }
    const delay = reconnectDelay(this.#attempt++, Math.random());
    this.#timer = setTimeout(() => this.#connect('reconnecting'), delay);
    this.#enter('reconnecting', Date.now() + delay);
  }

  readonly #giveUp = (): void => {
    this.#leave();
    this.#enter('offline');
  };

  #leave(): void {
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
  }

  #enter(state: ConnectionState, retryAt?: number): void {
    const isNews = state !== this.#state || retryAt !== this.#retryAt;
    this.#state = state;
    this.#retryAt = retryAt;
    if (isNews) this.#options.onState(state);
  }

  #address(): URL {
    const address = placeAddress(socketPath, this.#options.place);
    address.protocol = address.protocol === 'http:' ? 'ws:' : 'wss:';
    if (this.#conversationId) address.searchParams.set('conversation', this.#conversationId);
    return address;
  }
}

/** A page served over HTTPS may not connect to a server without it, which the browser says by throwing. */
function openSocket(address: URL): WebSocket | undefined {
  try {
    return new WebSocket(address, subprotocol);
  } catch {
    return undefined;
  }
}
