import type { ChatStrings } from '../strings/chat-strings.ts';
import type { Exchange } from './exchange.ts';

/**
 * How an answer ended, in words; nothing for one that runs or is simply complete. Of a question in parts it says which are not
 * answered. The seconds until it may be asked again are those the server named, unless those that are left are given.
 */
export function outcomeText(exchange: Exchange, strings: ChatStrings, secondsLeft?: number): string {
  const { state, error, end } = exchange;
  switch (state) {
    case 'not-found':
      return strings.notFound;
    case 'small-talk':
      return strings.replies[end?.reply ?? 'capabilities'];
    case 'cancelled':
      return strings.cancelled;
    case 'interrupted':
      return strings.interrupted;
    case 'failed': {
      const reason = error ? strings.errors[error.code] : strings.failed;
      const seconds = secondsLeft ?? error?.retryAfterSeconds ?? 0;
      return seconds > 0 ? strings.sentences(reason, strings.retryAfter(seconds)) : reason;
    }
    case 'answered':
      return end?.unanswered ? strings.unanswered(end.unanswered) : '';
    default:
      return '';
  }
}
