import type { ConversationKey, Exchange } from '../conversation/conversation-store.ts';
import type { AnswerStatus, Feedback } from '../protocol.ts';

/** Of the questions of a time. What is no question about the documents does not count. */
export interface OutcomeCounts {
  asked: number;
  answered: number;
  notFound: number;
  liked: number;
  disliked: number;
}

/** A question that was not answered or whose answer was disliked. */
export interface UnresolvedQuestion {
  /** Unique in the store. */
  key: number;
  question: string;
  standaloneQuestion?: string | undefined;
  status: AnswerStatus;
  rating?: Feedback['rating'] | undefined;
}

/** Half-open, in milliseconds since the epoch. */
export interface TimeSpan {
  from: number;
  to: number;
}

/** What conversations tell those who keep the documents. Calls are small and come back at once. */
export interface InsightStore {
  outcomes(time: TimeSpan): OutcomeCounts;
  /** Latest first. */
  unresolved(time: TimeSpan, limit: number): UnresolvedQuestion[];
  exchange(key: number): { conversation: ConversationKey; exchange: Exchange } | undefined;
  /** Vectors that were kept of questions, by their keys, as the embedder with this id made them. */
  vectors(keys: readonly number[], embedderId: string): Map<number, Float32Array>;
  keepVector(key: number, embedderId: string, vector: Float32Array): void;
}
