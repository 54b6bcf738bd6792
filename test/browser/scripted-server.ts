import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastifyWebsocket, { type WebSocket } from '@fastify/websocket';
import fastify, { type FastifyInstance } from 'fastify';
import {
  findConversationsRequestSchema,
  type IndexStatusMessage,
  type ServerMessage,
  SOCKET_PATH,
  SUBPROTOCOL,
} from '../../server/protocol.ts';
import { sampleDocuments } from './sample-documents.ts';
import { ScriptedConversation, say } from './scripted-conversation.ts';

const webFolder = join(import.meta.dirname, '../../dist/web');
const wholeIndex: IndexStatusMessage = {
  documents: sampleDocuments.length,
  passages: 24,
  vectorShare: 1,
};

export interface ScriptedServer {
  address: string;
  /** The query strings of the sockets opened so far. */
  connections: URLSearchParams[];
  /** What new sessions are told, until it is set again. */
  index: IndexStatusMessage;
  /** By their ids; a test may put one there before a page asks for it. */
  conversations: Map<string, ScriptedConversation>;
  /** A page of someone else, at `/site`, and the policy it sends. */
  site: string;
  sitePolicy: string;
  /** The conversation that was begun last. */
  latest(): ScriptedConversation;
  send(message: ServerMessage): void;
  close(): Promise<void>;
}

/** A server that plays scripts, over the pages as they are built and under the policy they must bear. */
export async function startScriptedServer(): Promise<ScriptedServer> {
  const app = fastify();
  const server: ScriptedServer = {
    address: '',
    connections: [],
    index: wholeIndex,
    conversations: new Map(),
    site: '',
    sitePolicy: '',
    latest: () => {
      const latest = [...server.conversations.values()].at(-1);
      if (!latest) throw new Error('No conversation was begun');
      return latest;
    },
    send: (message) => {
      for (const { sockets } of server.conversations.values()) for (const socket of sockets) say(socket, message);
    },
    close: () => app.close(),
  };
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', "default-src 'self'");
  });
  await app.register(fastifyWebsocket, {
    options: { handleProtocols: (offered: Set<string>) => offered.has(SUBPROTOCOL) && SUBPROTOCOL },
  });
  await servePages(app);
  serveDocuments(app, server);
  serveConversations(app, server);
  app.get('/site', (_request, reply) => {
    reply.removeHeader('content-security-policy');
    if (server.sitePolicy) reply.header('content-security-policy', server.sitePolicy);
    return reply.type('text/html').send(server.site);
  });
  app.get(SOCKET_PATH, { websocket: true }, (socket, request) => {
    const search = new URL(request.url, 'http://server').searchParams;
    server.connections.push(search);
    greet(socket, search.get('conversation') ?? '', server);
  });
  server.address = await app.listen({ host: '127.0.0.1', port: 0 });
  return server;
}

async function servePages(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: webFolder,
    // A site of another origin may load a module script only where the server allows it.
    setHeaders: (response) => response.setHeader('access-control-allow-origin', '*'),
  });
  app.get('/demo', (_request, reply) => reply.sendFile('demo.html'));
  app.get('/source', (_request, reply) => reply.sendFile('source.html'));
}

function serveDocuments(app: FastifyInstance, server: ScriptedServer): void {
  app.get('/api/documents', () => ({ documents: server.index.documents === 0 ? [] : sampleDocuments }));
  app.get<{ Params: { id: string } }>('/api/documents/:id', ({ params }, reply) => {
    const document = sampleDocuments.find(({ id }) => id === params.id);
    return document ?? reply.code(404).send({ code: 'not-found', message: 'There is no such document.' });
  });
}

function serveConversations(app: FastifyInstance, { conversations }: ScriptedServer): void {
  const path = '/api/conversations/:id';
  const notFound = { code: 'not-found', message: 'There is no such conversation.' };
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('access-control-allow-origin', '*').header('access-control-allow-methods', 'GET, DELETE');
  });
  app.options(path, (_request, reply) => reply.code(204).send());
  app.post('/api/conversations/find', ({ body }) => {
    const { ids, text } = findConversationsRequestSchema.parse(body);
    const known = ids.flatMap((id) => conversations.get(id)?.response() ?? []);
    return { conversations: known.filter(({ title }) => title.includes(text)) };
  });
  app.get<{ Params: { id: string } }>(path, ({ params }, reply) => {
    return conversations.get(params.id)?.response() ?? reply.code(404).send(notFound);
  });
  app.delete<{ Params: { id: string } }>(path, ({ params }, reply) => {
    const conversation = conversations.get(params.id);
    if (!conversation) return reply.code(404).send(notFound);
    conversations.delete(params.id);
    conversation.delete();
    return reply.code(204).send();
  });
}

/** Goes on with a conversation that is known, and begins one otherwise. */
function greet(socket: WebSocket, wanted: string, server: ScriptedServer): void {
  const known = server.conversations.get(wanted);
  const conversation = known ?? new ScriptedConversation(`conversation-${server.connections.length}`);
  server.conversations.set(conversation.id, conversation);
  conversation.join(socket);
  say(socket, {
    ...{ type: 'session-ready', conversationId: conversation.id, audience: 'public', mode: 'extractive' },
    ...{ maximumQuestionLength: 200, index: server.index, sequence: conversation.sequence },
  });
}
