import type { ExchangeResponse, ServerMessage } from '../../server/protocol.ts';
import { beginExchange, canBeRepeated, type Exchange, followExchange, isRunning, restoreExchange } from './exchange.ts';

/** Older questions than these are with the server alone. */
export const MAXIMUM_EXCHANGES = 1_000;

/** The exchanges after a message about one of them; the same list where it changes nothing. */
export function followThread(exchanges: Exchange[], message: ServerMessage, now: number): Exchange[] {
  const about = 'id' in message ? message.id : undefined;
  if (about === undefined && message.type !== 'error') return exchanges;
  const known = exchanges.findIndex(({ id, ...exchange }) =>
    about === undefined ? isRunning({ id, ...exchange }) : id === about,
  );
  const exchange = exchanges[known];
  if (exchange) return exchanges.with(known, followExchange(exchange, message, now));
  // Asked in another tab, or before this page was opened.
  if (message.type !== 'question') return exchanges;
  const begun = followExchange(beginExchange(message.id, message.question), message, now);
  return [...exchanges, begun].slice(-MAXIMUM_EXCHANGES);
}

/**
 * What the server keeps, and after it what it does not know of, or not yet. What failed there while it was waited for here
 * runs on: a server that was stopped in the middle answers when it is asked again.
 */
export function mergeStored(exchanges: Exchange[], stored: ExchangeResponse[]): Exchange[] {
  const known = new Set(stored.map(({ id }) => id));
  const running = new Map(exchanges.filter(isRunning).map((exchange) => [exchange.id, exchange]));
  const kept = stored.map((each) => {
    return (each.status === 'failed' ? running.get(each.id) : undefined) ?? restoreExchange(each);
  });
  return [...kept, ...exchanges.filter(({ id }) => !known.has(id))].slice(-MAXIMUM_EXCHANGES);
}

/** Without the attempts that came to nothing and were repeated. */
export function withoutRepeated(exchanges: Exchange[]): Exchange[] {
  return exchanges.filter((exchange, index) => {
    return !canBeRepeated(exchange) || exchanges[index + 1]?.question !== exchange.question;
  });
}
