import type { FastifyBaseLogger } from 'fastify';
import type { Caller } from '../access/resolve-audience.ts';
import type { ConversationKey, ConversationStore } from '../conversation/conversation-store.ts';
import type { ReadHistory } from '../conversation/standing-history.ts';
import type { Pipeline, PipelineEvent } from '../pipeline.ts';
import type { AnswerMode, AnswerStatus, ServerMessage } from '../protocol.ts';
import { TooManyQuestionsError } from '../retrieval/open-questions.ts';
import { type AnswerRelay, createAnswerRelay } from './answer-relay.ts';
import { followEvents } from './follow-events.ts';
import type { IndexStatusFeed } from './index-status-feed.ts';
import { unlessAborted } from './unless-aborted.ts';

/** The first documents of an ingest are committed within seconds. */
const NOT_READY_RETRY_SECONDS = 2;
const BUSY_RETRY_SECONDS = 1;

/** Why a running answer is given up; the `reason` of its signal. */
export type StopReason = 'cancelled' | 'timed-out' | 'connection-closed';

export interface AnsweringParts {
  pipeline: Pipeline;
  /** How answers are made: said of those that end before the pipeline can say it. */
  mode: AnswerMode;
  /** Whether an ingest is running that may yet bring the first documents. */
  isIngesting: () => boolean;
  conversations: Pick<ConversationStore, 'append'>;
  readHistory: ReadHistory;
}

export interface AskedQuestion {
  id: string;
  question: string;
  caller: Caller;
  conversation: ConversationKey;
  indexStatus: IndexStatusFeed;
  send: (message: ServerMessage) => void;
  /** Aborted with a `StopReason`. */
  signal: AbortSignal;
  log: FastifyBaseLogger;
}

/**
 * Answers one question on a socket: `answer-start`, the sentences in order, `answer-end`, whatever the pipeline does;
 * or a single error where there is nothing to ask yet. Settles when the pipeline no longer works on it.
 * @throws what reading the status of the index throws, before anything is sent
 */
export async function answerQuestion(parts: AnsweringParts, asked: AskedQuestion): Promise<void> {
  const { id, send, indexStatus, signal, log } = asked;
  const status = await unlessAborted(indexStatus.current(), signal);
  if (status?.isIngested === false) {
    send({ ...(parts.isIngesting() ? NOT_READY : NOTHING_INGESTED), id });
    return;
  }
  const relay = createAnswerRelay(id, send);
  const endEarly = (status: AnswerStatus) =>
    relay.end({ status, mode: parts.mode, withheld: 0, closest: [], timings: {} });
  try {
    const { isAborted, stopped } = await followEvents(askPipeline(parts, asked), signal, relay.relay);
    if (isAborted) endEarly(signal.reason === ('cancelled' satisfies StopReason) ? 'cancelled' : 'failed');
    else await finish(parts, asked, relay);
    await stopped;
  } catch (error) {
    if (error instanceof TooManyQuestionsError) {
      send({ ...BUSY, id });
      return;
    }
    log.error({ err: error }, 'A question could not be answered.');
    endEarly('failed');
  }
}

const NOT_READY = {
  type: 'error',
  code: 'not-ready',
  message: 'The documents are still being read. Please ask again in a moment.',
  retryAfterSeconds: NOT_READY_RETRY_SECONDS,
} as const satisfies ServerMessage;

/** More are being answered than there is time for; each takes a second at most to be looked for. */
const BUSY = {
  type: 'error',
  code: 'too-many-questions',
  message: 'Many questions are being answered. Please ask again in a moment.',
  retryAfterSeconds: BUSY_RETRY_SECONDS,
} as const satisfies ServerMessage;

/** Asking again in a moment would not help. */
const NOTHING_INGESTED = {
  type: 'error',
  code: 'not-ready',
  message: 'There are no documents: none could be read when the server started. Its log says why.',
} as const satisfies ServerMessage;

async function* askPipeline(parts: AnsweringParts, asked: AskedQuestion): AsyncIterable<PipelineEvent> {
  const { question, caller, conversation, signal } = asked;
  const history = await parts.readHistory(conversation, caller.visibility);
  yield* parts.pipeline.answer({ question, history, visibility: caller.visibility, signal });
}

/** The exchange is kept before the end is sent, so that a follow-up asked at once finds it. */
async function finish(parts: AnsweringParts, asked: AskedQuestion, relay: AnswerRelay): Promise<void> {
  const { outcome, sentences } = relay;
  if (!outcome) throw new Error('The pipeline stopped without an end event.');
  if (outcome.status === 'answered' || outcome.status === 'not-found') {
    const answer = sentences.map(({ text }) => text).join(' ');
    const citations = sentences.flatMap((sentence) => sentence.citations);
    await parts.conversations.append(asked.conversation, { question: asked.question, answer, citations });
  }
  relay.end(outcome);
}
