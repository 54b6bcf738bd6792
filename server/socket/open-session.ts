import type { WebSocket } from '@fastify/websocket';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Caller } from '../access/resolve-audience.ts';
import type { ServerLimits } from '../config.ts';
import { CLOSE_CODES } from './close-codes.ts';
import { createConnection } from './connection.ts';
import type { IndexStatusFeed } from './index-status-feed.ts';
import { createSession } from './session.ts';
import { createSocketConversation, type SocketConversationParts } from './socket-conversation.ts';

/** A conversation that is not well named is not found: the caller gets a fresh one. */
const querySchema = z.object({ conversation: z.string().max(64).optional().catch(undefined) });

export interface SessionParts extends Omit<SocketConversationParts, 'answerTimeoutSeconds'> {
  limits: ServerLimits;
}

export interface OpenedSocket {
  socket: WebSocket;
  request: FastifyRequest;
  caller: Caller;
  indexStatus: IndexStatusFeed;
}

/** Greets a new socket and answers on it until it closes. */
export async function openSession(parts: SessionParts, opened: OpenedSocket): Promise<void> {
  const { socket, request, caller, indexStatus } = opened;
  const { answerTimeoutSeconds, maximumQuestionLength } = parts.limits;
  // A message that arrives during the greeting waits in the operating system: it is neither lost nor answered early.
  socket.pause();
  const wanted = querySchema.parse(request.query).conversation;
  let { visible: index } = await indexStatus.current();
  // Its `close` may have been and gone by now: nothing would unsubscribe it.
  if (socket.readyState !== socket.OPEN) {
    socket.resume();
    return;
  }
  const connection = createConnection(socket, () => conversation.leave());
  const conversation = createSocketConversation(
    { ...parts, answerTimeoutSeconds },
    {
      ...opened,
      connection,
      greet: ({ conversation: { id: conversationId }, sequence }) =>
        connection.send({
          ...{ type: 'session-ready', conversationId, audience: caller.audience, mode: parts.mode },
          ...{ maximumQuestionLength, index, sequence },
        }),
    },
  );
  conversation.join(wanted);
  const session = createSession({ connection, limits: parts.limits, conversation });
  const unsubscribe = indexStatus.subscribe((status) => {
    index = status;
    connection.send({ type: 'index-status', index: status });
  });
  socket.on('close', () => {
    unsubscribe();
    conversation.leave();
  });
  socket.on('message', (data, isBinary) => {
    // One that was told to go asks nothing more, though what it sent before may still arrive.
    if (socket.readyState === socket.OPEN) session.receive(isBinary ? undefined : data.toString());
  });
  socket.resume();
}

/** For a socket whose session could not be opened. */
export function refuseSession(socket: WebSocket, request: FastifyRequest, error: unknown): void {
  request.log.error({ err: error }, 'A session could not be opened.');
  socket.resume();
  socket.close(CLOSE_CODES.internalError, 'Something went wrong here.');
}
