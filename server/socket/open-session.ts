import type { WebSocket } from '@fastify/websocket';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Caller } from '../access/resolve-audience.ts';
import type { ServerLimits } from '../config.ts';
import type { ConversationStore } from '../conversation/conversation-store.ts';
import { type AnsweringParts, answerQuestion } from './answer-question.ts';
import { CLOSE_CODES } from './close-codes.ts';
import { createConnection } from './connection.ts';
import type { IndexStatusFeed } from './index-status-feed.ts';
import { createSession } from './session.ts';

/** A conversation that is not well named is not found: the caller gets a fresh one. */
const querySchema = z.object({ conversation: z.string().max(64).optional().catch(undefined) });

export interface SessionParts extends AnsweringParts {
  conversations: ConversationStore;
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
  // A message that arrives during the greeting waits in the operating system: it is neither lost nor answered early.
  socket.pause();
  const wanted = querySchema.parse(request.query).conversation;
  const conversation = await parts.conversations.open(caller.audience, wanted);
  const { visible: index } = await indexStatus.current();
  // Its `close` may have been and gone by now: nothing would unsubscribe it.
  if (socket.readyState !== socket.OPEN) {
    socket.resume();
    return;
  }
  const connection = createConnection(socket, () => session.stop());
  const log = request.log;
  const session = createSession({
    connection,
    limits: parts.limits,
    answer: (asked) =>
      answerQuestion(parts, { ...asked, caller, conversation, indexStatus, log, send: connection.send }).catch(
        (err) => {
          log.error({ err }, 'A question could not be asked.');
          connection.send({ type: 'error', id: asked.id, code: 'internal', message: 'Something went wrong here.' });
        },
      ),
  });
  connection.send({
    ...{ type: 'session-ready', conversationId: conversation.id, audience: conversation.audience, mode: parts.mode },
    ...{ maximumQuestionLength: parts.limits.maximumQuestionLength, index },
  });
  const unsubscribe = indexStatus.subscribe((status) => connection.send({ type: 'index-status', index: status }));
  socket.on('close', () => {
    unsubscribe();
    session.stop();
  });
  socket.on('message', (data, isBinary) => session.receive(isBinary ? undefined : data.toString()));
  socket.resume();
}

/** For a socket whose session could not be opened. */
export function refuseSession(socket: WebSocket, request: FastifyRequest, error: unknown): void {
  request.log.error({ err: error }, 'A session could not be opened.');
  socket.resume();
  socket.close(CLOSE_CODES.internalError, 'Something went wrong here.');
}
