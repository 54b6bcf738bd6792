import type {
  AnswerSentence,
  AnswerStatus,
  DocumentFilter,
  ExchangeResponse,
  Feedback,
  ServerMessage,
} from '../../server/protocol.ts';

export type MessageOf<Type extends ServerMessage['type']> = Extract<ServerMessage, { type: Type }>;

export type ExchangeState = 'unsent' | 'waiting' | 'streaming' | 'interrupted' | AnswerStatus;

export type NumberedSentence = AnswerSentence & { number: number };

/** How an answer ended, as far as a reader sees of it. */
export type Outcome = Pick<
  ExchangeResponse,
  'status' | 'reply' | 'mode' | 'notice' | 'withheld' | 'closest' | 'unanswered'
>;

/** A question and what became of it. */
export interface Exchange {
  id: string;
  question: string;
  filter?: DocumentFilter | undefined;
  state: ExchangeState;
  /** The server has said that it took the question. */
  isTaken?: boolean;
  /** It was there when the page was opened: nobody wants it read aloud again. */
  isRestored?: boolean;
  sentences: NumberedSentence[];
  /** Of the question, BCP 47; from the start of the answer on. */
  language?: string;
  standaloneQuestion?: string | undefined;
  /** With typing errors corrected, while the page stays open. */
  correctedQuestion?: string | undefined;
  /** Sentences that are not shown any more, since what they cite is gone. */
  withdrawn?: number;
  end?: Outcome;
  error?: MessageOf<'error'>;
  /** When it may be asked again, as `Date.now()` counts. */
  retryAt?: number | undefined;
  feedback?: Feedback | undefined;
  /** The feedback came while the page was open. */
  isRated?: boolean;
  /** The server keeps it no longer, which it says of one that was to be rated. */
  isForgotten?: boolean;
}

export function beginExchange(id: string, question: string, filter?: DocumentFilter): Exchange {
  return { id, question, filter, state: 'unsent', sentences: [] };
}

export function restoreExchange({ withdrawn, sentences, ...stored }: ExchangeResponse): Exchange {
  const { id, question, language, standaloneQuestion, feedback, status, ...outcome } = stored;
  return {
    ...{ id, question, language, standaloneQuestion, feedback, withdrawn },
    ...{ state: status, isTaken: true, isRestored: true, end: { status, ...outcome } },
    sentences: sentences.map((sentence, index) => ({ ...sentence, number: index + 1 })),
  };
}

export function isRunning({ state }: Exchange): boolean {
  return state === 'unsent' || state === 'waiting' || state === 'streaming';
}

export function isFailure({ state }: Exchange): boolean {
  return state === 'failed' || state === 'interrupted';
}

/** It came to nothing, or not to an end. */
export function canBeRepeated(exchange: Exchange): boolean {
  return isFailure(exchange) || exchange.state === 'cancelled';
}

/**
 * Every message may come twice, since a connection that comes back is told again what it may have missed. An answer that
 * has ended stays as it is: what comes late, after a cancel for instance, changes nothing but its feedback.
 */
export function followExchange(exchange: Exchange, message: ServerMessage, now: number): Exchange {
  if (message.type === 'feedback-kept') return { ...exchange, feedback: message.feedback ?? undefined, isRated: true };
  if (message.type === 'error' && message.code === 'unknown-answer') return { ...exchange, isForgotten: true };
  if (!isRunning(exchange) && exchange.state !== 'interrupted') return exchange;
  switch (message.type) {
    case 'question':
      return { ...exchange, isTaken: true, state: exchange.state === 'streaming' ? 'streaming' : 'waiting' };
    case 'answer-start': {
      const { language, standaloneQuestion, correctedQuestion = exchange.correctedQuestion } = message;
      return { ...exchange, language, standaloneQuestion, correctedQuestion };
    }
    case 'answer-sentence':
      return withSentence(exchange, message);
    case 'answer-end':
      return { ...exchange, isTaken: true, state: message.status, end: message };
    case 'error':
      // A question that was taken already was only asked again to be sure.
      return message.code === 'too-many-questions' && exchange.isTaken ? exchange : withError(exchange, message, now);
    default:
      return exchange;
  }
}

/** In the order of their numbers, among which there may be gaps: a sentence whose source is gone is not sent again. */
function withSentence(exchange: Exchange, { sentence, number }: MessageOf<'answer-sentence'>): Exchange {
  const others = exchange.sentences.filter((other) => other.number !== number);
  const after = others.findIndex((other) => other.number > number);
  const sentences = others.toSpliced(after < 0 ? others.length : after, 0, { ...sentence, number });
  return { ...exchange, isTaken: true, state: 'streaming', sentences };
}

function withError(exchange: Exchange, error: MessageOf<'error'>, now: number): Exchange {
  const retryAt = error.retryAfterSeconds === undefined ? undefined : now + error.retryAfterSeconds * 1000;
  return { ...exchange, state: 'failed', error, retryAt };
}

/** What the loss of its conversation does: a question that never left can still be sent, a running answer is lost. */
export function interruptExchange(exchange: Exchange): Exchange {
  return isRunning(exchange) && exchange.isTaken ? { ...exchange, state: 'interrupted' } : exchange;
}

/** To be asked once more under its own id, which the server answers once. */
export function unsendExchange(exchange: Exchange): Exchange {
  return isRunning(exchange) ? beginExchange(exchange.id, exchange.question, exchange.filter) : exchange;
}
