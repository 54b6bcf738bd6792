import type { ConversationKey, ConversationStore, Exchange } from './conversation-store.ts';

/** About 10 MB where every conversation is full of answers of 90 words with their citations. */
const DEFAULT_MAXIMUM_CONVERSATIONS = 1_000;
const DEFAULT_IDLE_MILLISECONDS = 60 * 60 * 1_000;
const TURNS_OF_AN_EXCHANGE = 2;

export interface MemoryConversationStoreOptions {
  /** Turns kept of each conversation; the oldest exchanges go first. */
  maximumTurns: number;
  /** Above it the conversation that rested longest is forgotten. Default 1,000. */
  maximumConversations?: number;
  /** A conversation that rested longer is forgotten. Default one hour. */
  idleMilliseconds?: number;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Makes ids that cannot be guessed: whoever knows one can go on with the conversation. */
  newId: () => string;
}

interface StoredConversation {
  key: ConversationKey;
  exchanges: Exchange[];
  usedAt: number;
}

/**
 * Keeps conversations in memory. One is stored with its first exchange, so that connections that ask nothing push
 * nobody out.
 */
export function createMemoryConversationStore(options: MemoryConversationStoreOptions): ConversationStore {
  const { maximumTurns, maximumConversations = DEFAULT_MAXIMUM_CONVERSATIONS, now, newId } = options;
  const { idleMilliseconds = DEFAULT_IDLE_MILLISECONDS } = options;
  const maximumExchanges = Math.floor(maximumTurns / TURNS_OF_AN_EXCHANGE);
  // In order of use: a map iterates in the order of insertion, and every use inserts anew.
  const conversations = new Map<string, StoredConversation>();

  function forgetIdle(): void {
    for (const [id, { usedAt }] of conversations) {
      if (now() - usedAt <= idleMilliseconds && conversations.size <= maximumConversations) return;
      conversations.delete(id);
    }
  }

  function find({ id, audience }: ConversationKey): StoredConversation | undefined {
    forgetIdle();
    const stored = conversations.get(id);
    return stored?.key.audience === audience ? stored : undefined;
  }

  function use(conversation: StoredConversation): void {
    conversations.delete(conversation.key.id);
    conversations.set(conversation.key.id, { ...conversation, usedAt: now() });
    forgetIdle();
  }

  return {
    async open(audience, wantedId) {
      const stored = wantedId === undefined ? undefined : find({ id: wantedId, audience });
      if (stored) use(stored);
      return stored?.key ?? { id: newId(), audience };
    },
    async exchanges(key) {
      return find(key)?.exchanges ?? [];
    },
    async append(key, exchange) {
      if (maximumExchanges === 0) return;
      const exchanges = [...(find(key)?.exchanges ?? []), exchange].slice(-maximumExchanges);
      use({ key, exchanges, usedAt: now() });
    },
  };
}
