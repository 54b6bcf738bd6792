import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastifyWebsocket, { type WebSocket } from '@fastify/websocket';
import fastify, { type FastifyInstance } from 'fastify';
import {
  clientMessageSchema,
  type IndexStatusMessage,
  type ServerMessage,
  SOCKET_PATH,
  SUBPROTOCOL,
  serverMessageSchema,
} from '../../server/protocol.ts';
import { sampleDocuments } from './sample-documents.ts';
import { type Script, scripts } from './scripts.ts';

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
  /** A page of someone else, at `/site`. */
  site: string;
  send(message: ServerMessage): void;
  close(): Promise<void>;
}

/** A server that plays scripts, over the pages as they are built and under the policy they must bear. */
export async function startScriptedServer(): Promise<ScriptedServer> {
  const app = fastify();
  const sockets = new Set<WebSocket>();
  const server: ScriptedServer = {
    address: '',
    connections: [],
    index: wholeIndex,
    site: '',
    send: (message) => {
      for (const socket of sockets) say(socket, message);
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
  app.get('/site', (_request, reply) =>
    reply.removeHeader('content-security-policy').type('text/html').send(server.site),
  );
  app.get(SOCKET_PATH, { websocket: true }, (socket, request) => {
    server.connections.push(new URL(request.url, 'http://server').searchParams);
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    play(socket, server);
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

function play(socket: WebSocket, server: ScriptedServer): void {
  const maximumQuestionLength = 200;
  const session = { conversationId: 'conversation-1', audience: 'public', mode: 'extractive', sequence: 0 } as const;
  say(socket, { type: 'session-ready', ...session, maximumQuestionLength, index: server.index });
  socket.on('message', (frame) => {
    const message = clientMessageSchema.parse(JSON.parse(String(frame)));
    if (message.type === 'cancel') end(socket, message.id, { status: 'cancelled' });
    if (message.type === 'ask')
      playScript(socket, message.id, scripts[message.question] ?? { ending: { status: 'not-found' } });
  });
}

function playScript(socket: WebSocket, id: string, { standaloneQuestion, sentences = [], ending }: Script): void {
  let sequence = 1;
  say(socket, { type: 'answer-start', sequence, id, language: 'en', standaloneQuestion });
  for (const [index, sentence] of sentences.entries()) {
    sequence += 1;
    say(socket, { type: 'answer-sentence', sequence, id, number: index + 1, sentence });
  }
  if (ending === 'drop') socket.close(1012);
  else if (ending !== 'hang' && 'error' in ending) {
    const { error: code, retryAfterSeconds } = ending;
    say(socket, { type: 'error', id, code, message: 'Internal words that no reader sees', retryAfterSeconds });
  } else if (ending !== 'hang') end(socket, id, ending);
}

function end(socket: WebSocket, id: string, changes: Partial<Extract<ServerMessage, { type: 'answer-end' }>>): void {
  const usual = { sequence: 100, status: 'answered', mode: 'extractive', withheld: 0, timings: {} } as const;
  say(socket, { type: 'answer-end', ...usual, closest: [], ...changes, id });
}

function say(socket: WebSocket, message: ServerMessage): void {
  socket.send(JSON.stringify(serverMessageSchema.parse(message)));
}
