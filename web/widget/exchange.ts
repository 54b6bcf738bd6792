import type { AnswerSentence, AnswerStatus, ServerMessage } from '../../server/protocol.ts';

type MessageOf<Type extends ServerMessage['type']> = Extract<ServerMessage, { type: Type }>;

export type ExchangeState = 'unsent' | 'waiting' | 'streaming' | 'interrupted' | AnswerStatus;

/** A question and what became of it. */
export interface Exchange {
  id: string;
  question: string;
  state: ExchangeState;
  sentences: AnswerSentence[];
  /** Of the question, BCP 47. */
  language?: string | undefined;
  standaloneQuestion?: string | undefined;
  end?: MessageOf<'answer-end'>;
  error?: MessageOf<'error'>;
}

export function beginExchange(id: string, question: string): Exchange {
  return { id, question, state: 'unsent', sentences: [] };
}

export function isRunning({ state }: Exchange): boolean {
  return state === 'unsent' || state === 'waiting' || state === 'streaming';
}

/** An answer that has ended stays as it is: what comes late, after a cancel for instance, changes nothing. */
export function followExchange(exchange: Exchange, message: ServerMessage): Exchange {
  if (!isRunning(exchange)) return exchange;
  switch (message.type) {
    case 'answer-start':
      return { ...exchange, language: message.language, standaloneQuestion: message.standaloneQuestion };
    case 'answer-sentence':
      return withSentence(exchange, message);
    case 'answer-end':
      return { ...exchange, state: message.status, end: message };
    case 'error':
      return { ...exchange, state: 'failed', error: message };
    default:
      return exchange;
  }
}

/** Sentences are numbered, so that one sent twice is shown once. */
function withSentence(exchange: Exchange, message: MessageOf<'answer-sentence'>): Exchange {
  const sentences = [...exchange.sentences];
  sentences[Math.min(message.number - 1, sentences.length)] = message.sentence;
  return { ...exchange, state: 'streaming', sentences };
}

/** What the loss of the connection does: a question that never left can still be sent, a running answer is lost. */
export function interruptExchange(exchange: Exchange): Exchange {
  const isLost = isRunning(exchange) && exchange.state !== 'unsent';
  return isLost ? { ...exchange, state: 'interrupted' } : exchange;
}
