import type { WebSocket } from '@fastify/websocket';
import {
  type ClientMessage,
  type ConversationResponse,
  clientMessageSchema,
  conversationResponseSchema,
  type ExchangeResponse,
  type ServerMessage,
  serverMessageSchema,
} from '../../server/protocol.ts';
import { type Answered, type Outcome, scripts } from './scripts.ts';

type AskMessage = Extract<ClientMessage, { type: 'ask' }>;
type FeedbackMessage = Extract<ClientMessage, { type: 'feedback' }>;
type Numbered = Extract<ServerMessage, { sequence: number; id: string }>;
/** Distributes over the union, which `Omit` itself does not. */
type WithoutSequence<Message> = Message extends Numbered ? Omit<Message, 'sequence'> : never;

const NOW = '2026-01-05T09:30:00.000Z';

/** One conversation of the scripted server: its sockets, its numbered messages, and what is kept of it. */
export class ScriptedConversation {
  readonly id: string;
  readonly sockets = new Set<WebSocket>();
  exchanges: ExchangeResponse[] = [];
  sequence = 0;
  /** What the clients said, in order. */
  readonly received: ClientMessage[] = [];
  #buffer: Numbered[] = [];
  #bufferBegins = 0;
  #running = new Map<string, AbortController>();
  #asked = new Map<string, string>();

  constructor(id: string) {
    this.id = id;
  }

  join(socket: WebSocket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('message', (frame) => this.#receive(socket, clientMessageSchema.parse(JSON.parse(String(frame)))));
  }

  /** Closes its sockets, as a network or a proxy does; what runs goes on. */
  drop(): void {
    for (const socket of this.sockets) socket.close(1012);
  }

  /** Forgets everything that is not stored, as a server does that is started anew. */
  restart(): void {
    for (const running of this.#running.values()) running.abort();
    this.#running.clear();
    this.#asked.clear();
    this.forgetBuffer();
    this.drop();
  }

  forgetBuffer(): void {
    this.#buffer = [];
    this.#bufferBegins = this.sequence;
  }

  delete(): void {
    for (const running of this.#running.values()) running.abort();
    for (const socket of this.sockets) say(socket, { type: 'conversation-deleted' });
  }

  response(): ConversationResponse {
    return conversationResponseSchema.parse({
      ...{ id: this.id, title: this.exchanges[0]?.question ?? '', startedAt: NOW, lastAskedAt: NOW },
      ...{ questions: this.exchanges.length, exchanges: this.exchanges, sequence: this.sequence },
    });
  }

  #receive(socket: WebSocket, message: ClientMessage): void {
    this.received.push(message);
    if (message.type === 'ask') void this.#ask(socket, message);
    else if (message.type === 'cancel') this.#running.get(message.id)?.abort();
    else if (message.type === 'resume') this.#resume(socket, message.after);
    else this.#keepFeedback(socket, message);
  }

  #keepFeedback(socket: WebSocket, { id, feedback }: FeedbackMessage): void {
    const exchange = this.exchanges.find((each) => each.id === id);
    if (!exchange) {
      say(socket, { type: 'error', id, code: 'unknown-answer', message: 'Internal words' });
      return;
    }
    const kept = feedback.rating === null ? undefined : feedback;
    exchange.feedback = kept;
    this.#tell({ type: 'feedback-kept', id, feedback: kept ?? null });
  }

  #resume(socket: WebSocket, after: number): void {
    for (const message of this.#buffer) if (message.sequence > after) say(socket, message);
    say(socket, { type: 'resumed', complete: after >= this.#bufferBegins });
  }

  async #ask(socket: WebSocket, { id, question }: AskMessage): Promise<void> {
    if (this.#asked.has(id) || this.exchanges.some((exchange) => exchange.id === id)) {
      for (const message of this.#buffer) if (message.id === id) say(socket, message);
      return;
    }
    const script = scripts[question] ?? { ending: { status: 'not-found' as const } };
    if ('refusal' in script) {
      const { refusal: code, retryAfterSeconds } = script;
      say(socket, { type: 'error', id, code, message: 'Internal words that no reader sees', retryAfterSeconds });
      return;
    }
    this.#asked.set(id, question);
    this.#tell({ type: 'question', id, question, askedAt: NOW });
    const running = new AbortController();
    this.#running.set(id, running);
    await this.#play(id, question, script, running.signal);
    this.#running.delete(id);
  }

  async #play(id: string, question: string, script: Answered, signal: AbortSignal): Promise<void> {
    const {
      standaloneQuestion,
      correctedQuestion,
      sentences = [],
      language = 'en',
      ending,
      everyMilliseconds,
      dropAfter,
    } = script;
    this.#tell({ type: 'answer-start', id, language, standaloneQuestion, correctedQuestion });
    const said = [];
    for (const [index, sentence] of sentences.entries()) {
      if (everyMilliseconds) await new Promise((resolve) => setTimeout(resolve, everyMilliseconds));
      if (signal.aborted) break;
      this.#tell({ type: 'answer-sentence', id, number: index + 1, sentence });
      said.push(sentence);
      if (dropAfter === index + 1) this.drop();
    }
    if (ending === 'hang') await new Promise((resolve) => signal.addEventListener('abort', resolve));
    // A restart ends it without a word; a cancel with one.
    if (signal.aborted && !this.#asked.has(id)) return;
    const usual: Outcome = { status: 'answered', mode: 'extractive', withheld: 0, closest: [] };
    const isCancelled = ending === 'hang' || signal.aborted;
    const outcome: Outcome = { ...usual, ...(isCancelled ? { status: 'cancelled' } : ending) };
    const asked = { id, question, askedAt: NOW, language, standaloneQuestion };
    this.exchanges.push({ ...asked, sentences: said, withdrawn: 0, ...outcome });
    this.#tell({ type: 'answer-end', id, ...outcome, timings: {} });
  }

  #tell(message: WithoutSequence<Numbered>): void {
    this.sequence += 1;
    const numbered = { ...message, sequence: this.sequence } as Numbered;
    this.#buffer.push(numbered);
    for (const socket of this.sockets) say(socket, numbered);
  }
}

export function say(socket: WebSocket, message: ServerMessage): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(serverMessageSchema.parse(message)));
}
