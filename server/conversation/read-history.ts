import type { Quote } from '../../ingest/index/passage-index.ts';
import type { Visibility } from '../../ingest/types.ts';
import type { ConversationKey, ConversationStore } from './conversation-store.ts';
import type { ReadStandingExchanges, StandingExchange } from './standing-answers.ts';
import type { Turn } from './turn.ts';

const TURNS_OF_AN_EXCHANGE = 2;

/** The turns of a conversation that may be repeated to the caller. */
export interface History {
  /** Oldest first. */
  turns: Turn[];
  /** What the answers among them rest on. */
  restsOn: Quote[];
}

export type ReadHistory = (conversation: ConversationKey, visibility: Visibility) => Promise<History>;

/** What is deleted must not come back through a follow-up question: answers are repeated as far as they stand. */
export function createReadHistory(
  conversations: Pick<ConversationStore, 'lastAnswered'>,
  readStandingExchanges: ReadStandingExchanges,
  maximumTurns: number,
): ReadHistory {
  const maximumExchanges = Math.floor(maximumTurns / TURNS_OF_AN_EXCHANGE);
  return async (conversation, visibility) => {
    const exchanges = maximumExchanges === 0 ? [] : conversations.lastAnswered(conversation, maximumExchanges);
    const standing = await readStandingExchanges(exchanges, visibility);
    const sentences = standing.flatMap((exchange) => exchange.sentences);
    return { turns: standing.flatMap(turnsOf), restsOn: sentences.flatMap(({ citations }) => citations) };
  };
}

/** A question and, where anything of its answer stands, the answer. */
export function turnsOf({ question, sentences }: Pick<StandingExchange, 'question' | 'sentences'>): Turn[] {
  const asked: Turn = { role: 'user', text: question };
  const answer = sentences.map(({ text }) => text).join(' ');
  return answer === '' ? [asked] : [asked, { role: 'assistant', text: answer }];
}
