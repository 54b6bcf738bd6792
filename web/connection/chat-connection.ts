import type { ClientMessage, ServerMessage, SOCKET_PATH, SUBPROTOCOL } from '../../server/protocol.ts';
import { readServerMessage } from './read-server-message.ts';
import { MAXIMUM_ATTEMPTS, reconnectDelay } from './reconnect-delay.ts';

// Typed by the server's constants, so that they cannot differ; not imported, because zod would come with them.
const subprotocol: typeof SUBPROTOCOL = 'footnote.2';
const socketPath: typeof SOCKET_PATH = '/api/socket';

/** A server that accepts the socket and then says nothing is treated as one that dropped it. */
const SESSION_TIMEOUT_MILLISECONDS = 15_000;

/** After so many failures the conversation is given up: an expired one may be what the server refuses. */
const ATTEMPTS_WITH_CONVERSATION = 2;

export type Audience = 'public' | 'staff';
export type ConnectionState = 'connecting' | 'ready' | 'reconnecting' | 'offline';

export interface ChatConnectionOptions {
  /** Address of the server, whatever its path. */
  server: string;
  audience: Audience;
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
  #state: ConnectionState = 'offline';

  constructor(options: ChatConnectionOptions) {
    this.#options = options;
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

  send(message: ClientMessage): void {
    if (this.#state === 'ready') this.#socket?.send(JSON.stringify(message));
  }

  #connect(state: ConnectionState): void {
    this.#leave();
    this.#enter(state);
    const socket = new WebSocket(this.#address(), subprotocol);
    this.#socket = socket;
    this.#timer = setTimeout(() => this.#retry(), SESSION_TIMEOUT_MILLISECONDS);
    socket.addEventListener('message', ({ data }) => this.#receive(socket, data));
    socket.addEventListener('close', () => {
      if (socket === this.#socket) this.#retry();
    });
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
    if (this.#attempt === ATTEMPTS_WITH_CONVERSATION) this.#conversationId = undefined;
    this.#enter('reconnecting');
    this.#timer = setTimeout(() => this.#connect('reconnecting'), reconnectDelay(this.#attempt++, Math.random()));
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

  #enter(state: ConnectionState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#options.onState(state);
  }

  #address(): URL {
    const address = new URL(socketPath, this.#options.server);
    address.protocol = address.protocol === 'http:' ? 'ws:' : 'wss:';
    address.searchParams.set('audience', this.#options.audience);
    if (this.#conversationId) address.searchParams.set('conversation', this.#conversationId);
    return address;
  }
}
