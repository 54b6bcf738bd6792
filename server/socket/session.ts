import type { ServerLimits } from '../config.ts';
import type { ClientMessage, ServerMessage } from '../protocol.ts';
import type { StopReason } from './answer-question.ts';
import { CLOSE_CODES } from './close-codes.ts';
import type { Connection } from './connection.ts';
import { parseMessage } from './parse-message.ts';

/** A page of ours sends none; a broken client is told this often before it is cut off. */
const MAXIMUM_MALFORMED_MESSAGES = 20;
/** Ids of a connection that are remembered to notice one used twice: more than anybody asks on one page. */
const MAXIMUM_REMEMBERED_IDS = 1_000;
/** Most answers from the documents' own text are complete by then. */
const TOO_MANY_QUESTIONS_RETRY_SECONDS = 2;

type Ask = Extract<ClientMessage, { type: 'ask' }>;
type ErrorMessage = Extract<ServerMessage, { type: 'error' }>;

export interface Session {
  /** Handles one message as it came; undefined stands for one that was not text. */
  receive(text: string | undefined): void;
  /** Gives up every running answer. */
  stop(): void;
}

export interface SessionOptions {
  connection: Connection;
  limits: ServerLimits;
  /** Answers a question; settles when nothing works on it any more. Never rejects. */
  answer: (asked: { id: string; question: string; signal: AbortSignal }) => Promise<void>;
}

/** What one socket may ask, and what it has asked. */
export function createSession({ connection, limits, answer }: SessionOptions): Session {
  const running = new Map<string, AbortController>();
  const usedIds = new Set<string>();
  let malformedMessages = 0;

  function refuseMalformed(): void {
    malformedMessages += 1;
    if (malformedMessages > MAXIMUM_MALFORMED_MESSAGES) {
      connection.close(CLOSE_CODES.tooManyMalformedMessages, 'Too many malformed messages.');
      return;
    }
    connection.send({ type: 'error', code: 'malformed-message', message: 'This is not a message of the protocol.' });
  }

  function remember(id: string): void {
    usedIds.add(id);
    const [oldest] = usedIds;
    if (usedIds.size > MAXIMUM_REMEMBERED_IDS && oldest !== undefined) usedIds.delete(oldest);
  }

  function refusal({ id, question }: Ask): Omit<ErrorMessage, 'type' | 'id'> | undefined {
    const { maximumQuestionLength, maximumQuestionsPerSocket } = limits;
    if (question.trim() === '') return { code: 'question-empty', message: 'The question is empty.' };
    if (question.length > maximumQuestionLength) {
      return { code: 'question-too-long', message: `A question has at most ${maximumQuestionLength} characters.` };
    }
    if (usedIds.has(id)) return { code: 'duplicate-id', message: 'This id was used before.' };
    if (running.size < maximumQuestionsPerSocket) return undefined;
    return {
      code: 'too-many-questions',
      message: `At most ${maximumQuestionsPerSocket} questions are answered at a time.`,
      retryAfterSeconds: TOO_MANY_QUESTIONS_RETRY_SECONDS,
    };
  }

  async function ask(message: Ask): Promise<void> {
    const { id, question } = message;
    const refused = refusal(message);
    if (refused) {
      connection.send({ type: 'error', id, ...refused });
      return;
    }
    remember(id);
    const controller = new AbortController();
    const timer = setTimeout(() => abort(controller, 'timed-out'), limits.answerTimeoutSeconds * 1_000);
    running.set(id, controller);
    await answer({ id, question: question.trim(), signal: controller.signal });
    clearTimeout(timer);
    running.delete(id);
  }

  return {
    receive(text) {
      const message = text === undefined ? undefined : parseMessage(text);
      if (!message) refuseMalformed();
      else if (message.type === 'ask') void ask(message);
      else abort(running.get(message.id), 'cancelled');
    },
    stop() {
      for (const controller of running.values()) abort(controller, 'connection-closed');
    },
  };
}

/** Only the first reason counts. */
function abort(controller: AbortController | undefined, reason: StopReason): void {
  controller?.abort(reason);
}
