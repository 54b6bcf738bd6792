import type { ChatStrings } from '../strings/chat-strings.ts';
import type { Exchange } from './exchange.ts';

/** How an answer ended, in words; nothing for one that runs or is simply complete. */
export function outcomeText({ state, error, end }: Exchange, strings: ChatStrings): string {
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
      return error?.retryAfterSeconds ? `${reason} ${strings.retryAfter(error.retryAfterSeconds)}` : reason;
    }
    default:
      return '';
  }
}
