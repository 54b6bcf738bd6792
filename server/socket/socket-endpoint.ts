import websocket, { type WebSocket } from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import type { PassageIndex } from '../../ingest/index/passage-index.ts';
import type { Caller, CallerAudience, ResolveAudience } from '../access/resolve-audience.ts';
import { RequestError } from '../errors.ts';
import { SOCKET_PATH, SUBPROTOCOL } from '../protocol.ts';
import { CLOSE_CODES } from './close-codes.ts';
import { startHeartbeat } from './heartbeat.ts';
import { createIndexStatusFeed, type IndexStatusFeed } from './index-status-feed.ts';
import { openSession, refuseSession, type SessionParts } from './open-session.ts';

/** How long a socket may take to confirm that it closes: within the time that a shutdown has. */
const CLOSE_TIMEOUT_MILLISECONDS = 2_000;

export interface SocketEndpointParts extends SessionParts {
  index: Pick<PassageIndex, 'status'>;
  resolveAudience: ResolveAudience;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** Serves the WebSocket of `protocol.ts`. */
export async function registerSocketEndpoint(app: FastifyInstance, parts: SocketEndpointParts): Promise<void> {
  await registerWebsocket(app, parts);
  const feedOf = createFeeds(app, parts);
  const heartbeat = startHeartbeat(app.websocketServer.clients);
  app.addHook('onClose', async () => heartbeat.stop());

  app.route({
    method: 'GET',
    url: SOCKET_PATH,
    // A refused audience is told as the answer to the handshake, before there is a socket.
    preHandler: async (request) => void parts.resolveAudience(request),
    handler: async (_request, reply) => {
      reply.header('upgrade', 'websocket');
      throw new RequestError({ statusCode: 426, code: 'socket-only', message: 'Only a WebSocket is served here.' });
    },
    wsHandler: (socket, request) => {
      const refusal = refusalOf(socket, app.websocketServer.clients.size > parts.limits.maximumSockets);
      if (refusal) {
        socket.close(...refusal);
        return;
      }
      heartbeat.watch(socket);
      const caller = parts.resolveAudience(request);
      openSession(parts, { socket, request, caller, indexStatus: feedOf(caller) }).catch((error) =>
        refuseSession(socket, request, error),
      );
    },
  });
}

function refusalOf(socket: WebSocket, isFull: boolean): [code: number, reason: string] | undefined {
  if (socket.protocol !== SUBPROTOCOL) return [CLOSE_CODES.wrongSubprotocol, `Use the subprotocol ${SUBPROTOCOL}.`];
  return isFull ? [CLOSE_CODES.tryAgainLater, 'Too many connections. Please try again later.'] : undefined;
}

async function registerWebsocket(app: FastifyInstance, { limits, channels }: SocketEndpointParts): Promise<void> {
  const options = {
    maxPayload: limits.maximumMessageBytes,
    // Known to ws since 8.19, not yet to its types.
    closeTimeout: CLOSE_TIMEOUT_MILLISECONDS,
    // Where ours is not offered the first one is confirmed all the same: a browser hides the reason of a handshake
    // that fails, but not the reason of the close that follows.
    handleProtocols: (offered: Set<string>) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : ([...offered][0] ?? false)),
  };
  await app.register(websocket, {
    options,
    // The socket closes itself after a broken or oversized frame, with the code that says why.
    errorHandler: (error, _socket, request) => request.log.debug({ err: error }, 'A socket failed.'),
    preClose: async () => {
      app.websocketServer.close();
      await Promise.all([...app.websocketServer.clients].map(sendAway));
      // What the answers read from and are kept in may be closed now.
      await channels.close();
    },
  });
}

/** Settles when the socket is closed. */
function sendAway(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    socket.on('close', () => resolve());
    socket.close(CLOSE_CODES.goingAway, 'The server stops.');
  });
}

/** One feed an audience, shared by its sockets. */
function createFeeds(app: FastifyInstance, { index, now }: SocketEndpointParts): (caller: Caller) => IndexStatusFeed {
  const feeds = new Map<CallerAudience, IndexStatusFeed>();
  const onError = (err: unknown) => app.log.error({ err }, 'The status of the index could not be read.');
  return ({ audience, visibility }) => {
    const feed = feeds.get(audience) ?? createIndexStatusFeed({ index, visibility, now, onError });
    feeds.set(audience, feed);
    return feed;
  };
}
