import { WebSocket } from 'ws';
import { type ClientMessage, type ServerMessage, SUBPROTOCOL, serverMessageSchema } from '../../../server/protocol.ts';

export interface ChatClientOptions {
  query?: string;
  subprotocols?: string[];
  headers?: Record<string, string>;
  autoPong?: boolean;
}

/** A real socket; every message that it gets is checked against the protocol. */
export function connectClient(address: string, options: ChatClientOptions = {}) {
  const { query = '', subprotocols = [SUBPROTOCOL], headers = {}, autoPong = true } = options;
  const socket = new WebSocket(`${address.replace('http', 'ws')}/api/socket${query}`, subprotocols, {
    headers,
    autoPong,
  });
  const received: ServerMessage[] = [];
  const waiting: (() => void)[] = [];
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
  });
  const refused = new Promise<number | undefined>((resolve) => {
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
  });
  socket.on('error', () => {});
  socket.on('message', (frame) => {
    received.push(serverMessageSchema.parse(JSON.parse(frame.toString())));
    for (const wake of waiting.splice(0)) wake();
  });

  async function next(): Promise<ServerMessage> {
    while (received.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    return received.shift()!;
  }

  /** Every message up to and with one of this type. */
  async function until(type: ServerMessage['type']): Promise<ServerMessage[]> {
    const messages: ServerMessage[] = [];
    do messages.push(await next());
    while (messages.at(-1)!.type !== type);
    return messages;
  }

  return {
    socket,
    closed,
    refused,
    next,
    /** The next message, which must be of this type; that questions were taken is passed over, unless it is asked for. */
    async expect<Type extends ServerMessage['type']>(type: Type) {
      let message = await next();
      while (message.type === 'question' && type !== 'question') message = await next();
      if (message.type !== type) throw new Error(`Expected ${type}, got ${JSON.stringify(message)}.`);
      return message as Extract<ServerMessage, { type: Type }>;
    },
    /** Every message up to and with the end of an answer, but those that a question was taken. */
    async answer(): Promise<ServerMessage[]> {
      const messages = await until('answer-end');
      return messages.filter(({ type }) => type !== 'question');
    },
    until,
    send: (message: ClientMessage) => socket.send(JSON.stringify(message)),
    sendText: (text: string | Buffer) => socket.send(text),
  };
}

export type ChatClient = ReturnType<typeof connectClient>;
