import type { WebSocket } from '@fastify/websocket';

/** Shorter than the minute after which proxies commonly cut a silent connection. */
const PING_MILLISECONDS = 30_000;

export interface Heartbeat {
  watch(socket: WebSocket): void;
  stop(): void;
}

/** Pings every socket, and drops those that have not answered by the next ping: a sleeping laptop never says goodbye. */
export function startHeartbeat(sockets: ReadonlySet<WebSocket>): Heartbeat {
  const unanswered = new WeakSet<WebSocket>();
  const timer = setInterval(() => {
    for (const socket of sockets) {
      if (unanswered.has(socket)) {
        socket.terminate();
        continue;
      }
      unanswered.add(socket);
      socket.ping();
    }
  }, PING_MILLISECONDS);
  timer.unref();
  return {
    watch: (socket) => socket.on('pong', () => unanswered.delete(socket)),
    stop: () => clearInterval(timer),
  };
}
