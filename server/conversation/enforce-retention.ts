import type { FastifyBaseLogger } from 'fastify';
import type { ConversationStore } from './conversation-store.ts';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1_000;
const HOUR_MILLISECONDS = 60 * 60 * 1_000;
/** Where nothing is kept beyond the process, the memory is not for ever either. */
const DAYS_IN_MEMORY = 1;

export interface RetentionOptions {
  conversations: Pick<ConversationStore, 'forgetBefore'>;
  /** Days that a question is kept; 0 where conversations are in memory only, and a day there. */
  days: number;
  /** Milliseconds since the epoch. */
  now: () => number;
  log: Pick<FastifyBaseLogger, 'info' | 'error'>;
}

/**
 * Forgets questions older than they may become, now and every hour.
 * @returns a function that ends it
 */
export function enforceRetention({ conversations, days, now, log }: RetentionOptions): () => void {
  const forget = (): void => {
    try {
      const questions = conversations.forgetBefore(now() - (days || DAYS_IN_MEMORY) * DAY_MILLISECONDS);
      if (questions > 0) log.info({ questions, days }, 'Questions were forgotten, as the retention says.');
    } catch (err) {
      log.error({ err }, 'What is older than the retention could not be forgotten.');
    }
  };
  forget();
  const timer = setInterval(forget, HOUR_MILLISECONDS);
  timer.unref();
  return () => clearInterval(timer);
}
