import type { WebSocket } from '@fastify/websocket';
import type { ServerMessage } from '../protocol.ts';
import { CLOSE_CODES } from './close-codes.ts';

/** Some hundred long answers: a page that lets so much pile up has stopped reading. */
export const MAXIMUM_BUFFERED_BYTES = 1024 * 1024;

/** The sending side of a socket. */
export interface Connection {
  /** Does nothing once the socket closes. */
  send(message: ServerMessage): void;
  close(code: number, reason: string): void;
}

/** @param onOverflow called when the other side does not read what it is sent; the socket closes then */
export function createConnection(socket: WebSocket, onOverflow: () => void): Connection {
  const isOpen = () => socket.readyState === socket.OPEN;
  return {
    send(message) {
      if (!isOpen()) return;
      socket.send(JSON.stringify(message));
      if (socket.bufferedAmount <= MAXIMUM_BUFFERED_BYTES) return;
      socket.close(CLOSE_CODES.tryAgainLater, 'The connection reads too slowly.');
      onOverflow();
    },
    close(code, reason) {
      if (isOpen()) socket.close(code, reason);
    },
  };
}
