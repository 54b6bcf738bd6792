import type { CallerAudience } from '../access/resolve-audience.ts';
import type { Citation } from '../protocol.ts';

/** A question and what was answered; an answer that failed or was cancelled is never kept. */
export interface Exchange {
  question: string;
  /** The sentences of the answer, joined; empty where the documents did not answer. */
  answer: string;
  /** What the answer rests on: it is repeated only while all of it still stands. */
  citations: readonly Citation[];
}

/** A conversation and the audience it was begun with; the two are never separated. */
export interface ConversationKey {
  id: string;
  audience: CallerAudience;
}

/** Remembers conversations for follow-up questions. */
export interface ConversationStore {
  /**
   * The conversation to go on with: the wanted one where it is kept and was begun with the same audience, otherwise a
   * fresh one. A caller cannot tell why it is fresh.
   */
  open(audience: CallerAudience, wantedId?: string): Promise<ConversationKey>;
  /** Oldest first; empty where nothing is kept. */
  exchanges(conversation: ConversationKey): Promise<readonly Exchange[]>;
  append(conversation: ConversationKey, exchange: Exchange): Promise<void>;
}
