import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Caller, ResolveAudience } from '../access/resolve-audience.ts';
import type { ConversationKey, ConversationRecord, ConversationStore } from '../conversation/conversation-store.ts';
import type { FoundConversation } from '../conversation/find-conversations.ts';
import type { ReadStandingExchanges, StandingExchange } from '../conversation/standing-answers.ts';
import { RequestError } from '../errors.ts';
import {
  type ConversationResponse,
  type ConversationSummary,
  type ExchangeResponse,
  type FindConversationsRequest,
  type FindConversationsResponse,
  findConversationsRequestSchema,
  renameRequestSchema,
} from '../protocol.ts';
import type { Channels } from '../socket/channels.ts';

/** Five hundred ids of the greatest length. */
const MAXIMUM_FIND_BYTES = 64 * 1024;

const parametersSchema = z.object({ id: z.string().min(1).max(64) });

/** Searches the conversations that a caller knows. */
export type FindConversations = (request: FindConversationsRequest, caller: Caller) => Promise<FoundConversation[]>;

export interface ConversationsParts {
  conversations: ConversationStore;
  channels: Pick<Channels, 'find' | 'drop'>;
  readStandingExchanges: ReadStandingExchanges;
  findConversations: FindConversations;
  resolveAudience: ResolveAudience;
}

/** Conversations for whoever knows their ids. One that was begun with another audience does not exist. */
export function registerConversations(app: FastifyInstance, parts: ConversationsParts): void {
  const { conversations, channels, resolveAudience } = parts;
  const path = '/api/conversations/:id';

  app.get(path, async (request, reply): Promise<ConversationResponse> => {
    const { key, caller } = named(request, reply, resolveAudience);
    const record = conversations.find(key);
    if (!record) throw conversationNotFound();
    const channel = channels.find(key);
    // Both at one moment: what the one leaves out comes after the other.
    const finished = conversations.exchanges(key).filter(({ id }) => channel?.isRunning(id) !== true);
    const sequence = channel?.restorePoint() ?? record.sequence;
    const exchanges = await parts.readStandingExchanges(finished, caller.visibility);
    return { ...summaryOf(record), exchanges: exchanges.map(describe), sequence };
  });

  app.patch(path, async (request, reply): Promise<ConversationSummary> => {
    const { key } = named(request, reply, resolveAudience);
    const { title } = parseBody(renameRequestSchema, request.body);
    const record = conversations.rename(key, title) ? conversations.find(key) : undefined;
    if (!record) throw conversationNotFound();
    return summaryOf(record);
  });

  app.delete(path, async (request, reply) => {
    const { key } = named(request, reply, resolveAudience);
    const wasLive = channels.find(key) !== undefined;
    const wasKept = conversations.delete(key);
    channels.drop(key);
    if (!wasKept && !wasLive) throw conversationNotFound();
    return reply.code(204).send();
  });

  app.post(
    '/api/conversations/find',
    { bodyLimit: MAXIMUM_FIND_BYTES },
    async (request, reply): Promise<FindConversationsResponse> => {
      reply.header('cache-control', 'no-store');
      const caller = resolveAudience(request);
      const wanted = parseBody(findConversationsRequestSchema, request.body);
      const found = await parts.findConversations(wanted, caller);
      return {
        conversations: found.map(({ record, excerpt }) => ({ ...summaryOf(record), ...(excerpt && { excerpt }) })),
      };
    },
  );
}

function named(
  request: FastifyRequest,
  reply: FastifyReply,
  resolveAudience: ResolveAudience,
): { key: ConversationKey; caller: Caller } {
  reply.header('cache-control', 'no-store');
  const caller = resolveAudience(request);
  const parameters = parametersSchema.safeParse(request.params);
  if (!parameters.success) throw conversationNotFound();
  return { key: { id: parameters.data.id, audience: caller.audience }, caller };
}

function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') || 'body';
  throw new RequestError({ statusCode: 400, code: 'bad-request', message: `${place}: ${issue?.message ?? 'invalid'}` });
}

/** The same whether it does not exist, is of another audience, or could not exist. */
function conversationNotFound(): RequestError {
  return new RequestError({
    ...{ statusCode: 404, code: 'conversation-not-found' },
    message: 'There is no such conversation.',
  });
}

function summaryOf({ id, title, startedAt, lastAskedAt, questions }: ConversationRecord): ConversationSummary {
  return { id, title, startedAt: toIso(startedAt), lastAskedAt: toIso(lastAskedAt), questions };
}

function describe(exchange: StandingExchange): ExchangeResponse {
  const { id, question, askedAt, language, standaloneQuestion, sentences, withdrawn } = exchange;
  const { status, reply, mode, notice, withheld, closest, unanswered, feedback } = exchange;
  return {
    ...{ id, question, askedAt: toIso(askedAt), language, sentences: [...sentences], withdrawn },
    ...{ status, mode, withheld, closest: [...closest] },
    ...(standaloneQuestion !== undefined && { standaloneQuestion }),
    ...(reply !== undefined && { reply }),
    ...(notice !== undefined && { notice }),
    ...(unanswered !== undefined && { unanswered: [...unanswered] }),
    ...(feedback !== undefined && { feedback }),
  };
}

function toIso(time: number): string {
  return new Date(time).toISOString();
}
