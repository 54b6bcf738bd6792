import type { CallerAudience } from '../access/resolve-audience.ts';
import type { AnswerMode, AnswerSentence, AnswerStatus, ClosestPassage, Feedback, Notice, Reply } from '../protocol.ts';

/** A conversation and the audience it was begun with; the two are never separated. */
export interface ConversationKey {
  id: string;
  audience: CallerAudience;
}

/** What is known of a conversation without its exchanges. Times are milliseconds since the epoch. */
export interface ConversationRecord extends ConversationKey {
  /** What somebody named it, else its first question. */
  title: string;
  startedAt: number;
  lastAskedAt: number;
  questions: number;
  /** At least that of the last message that any client of it was sent. */
  sequence: number;
}

export interface AskedQuestion {
  /** Chosen by the client, unique in the conversation. */
  id: string;
  question: string;
  askedAt: number;
  mode: AnswerMode;
}

/** What became of a question. */
export interface Answer {
  language: string;
  standaloneQuestion?: string | undefined;
  /** In order; numbered from 1 by their place. */
  sentences: readonly AnswerSentence[];
  status: AnswerStatus;
  reply?: Reply | undefined;
  mode: AnswerMode;
  notice?: Notice | undefined;
  withheld: number;
  /** Windows that the reader got to; absent where nothing was looked for. */
  windowsRead?: number | undefined;
  closest: readonly ClosestPassage[];
  /** Parts of the question that the documents do not answer, beside parts that they do. */
  unanswered?: readonly string[] | undefined;
  timings: Readonly<Record<string, number>>;
  /** Sequences of the messages that told it: question, start, every sentence, end. */
  sequences: readonly number[];
}

/** A question of a conversation with what was answered. */
export interface Exchange extends Answer, Omit<AskedQuestion, 'mode'> {
  feedback?: Feedback | undefined;
}

/**
 * Keeps conversations. Every call names the conversation with its audience: with another one there is no such
 * conversation. Calls are small and come back at once; each may throw where the storage fails.
 */
export interface ConversationStore {
  find(conversation: ConversationKey): ConversationRecord | undefined;
  /**
   * Keeps a question, and with the first one the conversation. Until it is finished it counts as failed: so a crash leaves
   * it, and it may be begun again.
   */
  begin(conversation: ConversationKey, asked: AskedQuestion): void;
  /** Does nothing where the question is not kept any more. */
  finish(conversation: ConversationKey, id: string, answer: Answer): void;
  /** Sets the sequence of the conversation, where it is kept. */
  setSequence(conversation: ConversationKey, sequence: number): void;
  /** @returns whether there is such a question */
  setFeedback(conversation: ConversationKey, id: string, feedback: Feedback | null): boolean;
  exchange(conversation: ConversationKey, id: string): Exchange | undefined;
  /** Oldest first. */
  exchanges(conversation: ConversationKey): Exchange[];
  /** The last so many that were answered or not found, oldest first. */
  lastAnswered(conversation: ConversationKey, limit: number): Exchange[];
  /** The first so many exchanges whose question or answer holds a text, in any case, oldest first. */
  matching(conversation: ConversationKey, text: string, limit: number): Exchange[];
  /** @returns whether there is such a conversation */
  rename(conversation: ConversationKey, title: string): boolean;
  /** Nothing of it stays on the disk. @returns whether there was such a conversation */
  delete(conversation: ConversationKey): boolean;
  /** Forgets what was asked before a time. @returns how many questions */
  forgetBefore(time: number): number;
  close(): void;
}
