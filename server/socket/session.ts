import type { ServerLimits } from '../config.ts';
import type { ClientMessage, ServerMessage } from '../protocol.ts';
import { CLOSE_CODES } from './close-codes.ts';
import type { Connection } from './connection.ts';
import { parseMessage } from './parse-message.ts';

/** A page of ours sends none; a broken client is told this often before it is cut off. */
const MAXIMUM_MALFORMED_MESSAGES = 20;
/** Most answers from the documents' own text are complete by then. */
const TOO_MANY_QUESTIONS_RETRY_SECONDS = 2;

type MessageOf<Type extends ClientMessage['type']> = Extract<ClientMessage, { type: Type }>;
type Refusal = Omit<Extract<ServerMessage, { type: 'error' }>, 'type' | 'id'>;

/** The conversation as a session sees it. */
export interface SessionConversation {
  /** Answers that are being made, for whichever socket. */
  running(): number;
  /** Whether the question was asked before, over whichever socket; then what is known of its answer is sent again. */
  repeat(id: string): boolean;
  ask(message: MessageOf<'ask'>): void;
  cancel(id: string): void;
  resume(after: number): void;
  /** @returns whether there is such an answer */
  rate(message: MessageOf<'feedback'>): boolean;
}

export interface Session {
  /** Handles one message as it came; undefined stands for one that was not text. */
  receive(text: string | undefined): void;
}

export interface SessionOptions {
  connection: Connection;
  limits: ServerLimits;
  conversation: SessionConversation;
}

/** What one socket may ask. */
export function createSession({ connection, limits, conversation }: SessionOptions): Session {
  let malformedMessages = 0;

  function refuseMalformed(): void {
    malformedMessages += 1;
    if (malformedMessages > MAXIMUM_MALFORMED_MESSAGES) {
      connection.close(CLOSE_CODES.tooManyMalformedMessages, 'Too many malformed messages.');
      return;
    }
    connection.send({ type: 'error', code: 'malformed-message', message: 'This is not a message of the protocol.' });
  }

  function refusal({ question }: MessageOf<'ask'>): Refusal | undefined {
    const { maximumQuestionLength } = limits;
    if (question.trim() === '') return { code: 'question-empty', message: 'The question is empty.' };
    if (question.length > maximumQuestionLength) {
      return { code: 'question-too-long', message: `A question has at most ${maximumQuestionLength} characters.` };
    }
    return undefined;
  }

  /** Counted over the sockets of a conversation: one that comes back has no more than one that stayed. */
  function tooMany(): Refusal | undefined {
    const { maximumQuestionsPerSocket: maximum } = limits;
    if (conversation.running() < maximum) return undefined;
    return {
      code: 'too-many-questions',
      message: `At most ${maximum} questions are answered at a time.`,
      retryAfterSeconds: TOO_MANY_QUESTIONS_RETRY_SECONDS,
    };
  }

  function ask(message: MessageOf<'ask'>): void {
    const refused = refusal(message) ?? (conversation.repeat(message.id) ? 'repeated' : tooMany());
    if (refused === undefined) conversation.ask({ ...message, question: message.question.trim() });
    else if (refused !== 'repeated') connection.send({ type: 'error', id: message.id, ...refused });
  }

  function rate(message: MessageOf<'feedback'>): void {
    if (conversation.rate(message)) return;
    connection.send({ type: 'error', id: message.id, code: 'unknown-answer', message: 'There is no such answer.' });
  }

  return {
    receive(text) {
      const message = text === undefined ? undefined : parseMessage(text);
      if (!message) return refuseMalformed();
      switch (message.type) {
        case 'ask':
          return ask(message);
        case 'cancel':
          return conversation.cancel(message.id);
        case 'resume':
          return conversation.resume(message.after);
        case 'feedback':
          return rate(message);
      }
    },
  };
}
