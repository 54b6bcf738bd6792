import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** What the stand-in does with one request. */
export type Script =
  | {
      kind: 'answer';
      pieces: string[];
      finishReason?: 'stop' | 'length' | 'content_filter';
      delayMilliseconds?: number;
      /** Waited for before each piece but the first. */
      gate?: () => Promise<void>;
      /** Sent where the client asks for it, as OpenAI does: a chunk without choices. */
      usage?: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
    }
  | { kind: 'hangs-after-headers' }
  /** Writes the pieces, then neither writes on nor ends. */
  | { kind: 'never-ends'; pieces: string[] }
  /** Writes the piece over and over until the client goes. */
  | { kind: 'repeats'; piece: string }
  | { kind: 'drops'; pieces: string[]; how: 'socket' | 'clean-end' }
  | { kind: 'status'; status: 400 | 401 | 429 | 500 }
  | { kind: 'broken-json' };

const requestSchema = z.looseObject({
  model: z.string(),
  stream: z.literal(true),
  stream_options: z.object({ include_usage: z.boolean() }).optional(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
});

export interface RecordedRequest {
  body: z.infer<typeof requestSchema>;
  authorization: string | undefined;
  /** Settles when the connection closes before the answer was whole. */
  closedEarly: Promise<void>;
}

export interface OpenAiStandIn {
  baseUrl: string;
  requests: RecordedRequest[];
  /** The next requests follow these, one each; the last one again and again. */
  follow(...scripts: Script[]): void;
  close(): Promise<void>;
}

/** A local server that speaks the streaming wire format of OpenAI's chat completions, as scripted. */
export async function startOpenAiStandIn(): Promise<OpenAiStandIn> {
  const requests: RecordedRequest[] = [];
  let scripts: Script[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const closedEarly = new Promise<void>((resolve) => {
        response.on('close', () => {
          if (!response.writableFinished) resolve();
        });
      });
      requests.push({ body, authorization: request.headers.authorization, closedEarly });
      const script = scripts.length > 1 ? scripts.shift() : scripts[0];
      const withUsage = body.stream_options?.include_usage ?? false;
      return play(script ?? { kind: 'status', status: 500 }, response, withUsage);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    follow: (...next) => {
      scripts = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<z.infer<typeof requestSchema>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return requestSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
}

async function play(script: Script, response: ServerResponse, withUsage: boolean): Promise<void> {
  if (script.kind === 'status') {
    const error = { message: `Scripted status ${script.status}.`, type: 'scripted', param: null, code: null };
    response.writeHead(script.status, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
  if (script.kind === 'hangs-after-headers') return;
  if (script.kind === 'broken-json') {
    response.end('data: {"id": "chatcmpl-1", "choices": [{"delta"\n\n');
    return;
  }
  response.write(chunk({ role: 'assistant', content: '' }));
  if (script.kind === 'repeats') return repeat(script.piece, response);
  for (const [index, piece] of script.pieces.entries()) {
    if (script.kind === 'answer' && script.gate && index > 0) await script.gate();
    if (script.kind === 'answer' && script.delayMilliseconds) await pause(script.delayMilliseconds);
    response.write(chunk({ content: piece }));
  }
  if (script.kind === 'never-ends') return;
  if (script.kind === 'drops') {
    await pause(20);
    if (script.how === 'socket') response.destroy();
    else response.end();
    return;
  }
  response.write(chunk({}, script.finishReason ?? 'stop'));
  if (withUsage && script.usage) response.write(usageChunk(script.usage));
  response.end('data: [DONE]\n\n');
}

async function repeat(piece: string, response: ServerResponse): Promise<void> {
  while (!response.destroyed) {
    response.write(chunk({ content: piece }));
    await pause(1);
  }
}

function chunk(delta: object, finishReason: string | null = null): string {
  return line({ choices: [{ index: 0, delta, logprobs: null, finish_reason: finishReason }] });
}

function usageChunk(usage: object): string {
  return line({ choices: [], usage });
}

function line(fields: object): string {
  const chunk = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1_700_000_000, model: 'stand-in' };
  return `data: ${JSON.stringify({ ...chunk, ...fields })}\n\n`;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
