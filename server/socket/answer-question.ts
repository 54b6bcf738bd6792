import type { FastifyBaseLogger } from 'fastify';
import type { Quote } from '../../ingest/index/passage-index.ts';
import type { Caller } from '../access/resolve-audience.ts';
import type { ConversationStore } from '../conversation/conversation-store.ts';
import type { ReadHistory } from '../conversation/read-history.ts';
import type { Pipeline, PipelineEvent, PipelineQuestion } from '../pipeline.ts';
import type { AnswerMode, AnswerStatus, ServerMessage } from '../protocol.ts';
import { type AnswerEnding, type AnswerRelay, createAnswerRelay } from './answer-relay.ts';
import type { Channel } from './channel.ts';
import { followEvents } from './follow-events.ts';
import type { IndexStatusFeed } from './index-status-feed.ts';
import type { OpenQuestions } from './open-questions.ts';
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
  conversations: Pick<ConversationStore, 'begin' | 'finish'>;
  readHistory: ReadHistory;
  openQuestions: OpenQuestions;
  /** Milliseconds since the epoch. */
  now: () => number;
}

export interface AskedQuestion {
  id: string;
  question: string;
  filter: PipelineQuestion['filter'];
  caller: Caller;
  channel: Channel;
  indexStatus: IndexStatusFeed;
  /** Tells the socket that asked, and no other, that the question was not taken. */
  refuse: (message: ServerMessage) => void;
  /** Aborted with a `StopReason`. */
  signal: AbortSignal;
  log: FastifyBaseLogger;
}

/**
 * Answers one question in a conversation: `question`, `answer-start`, the sentences in order, `answer-end`, whatever the
 * pipeline does; or a single error where there is nothing to ask yet, or too much is being asked. Settles when the pipeline no longer works on it.
 * @throws what reading the status of the index throws, before anything is sent
 */
export async function answerQuestion(parts: AnsweringParts, asked: AskedQuestion): Promise<void> {
  const { id, channel, refuse, indexStatus, signal, log } = asked;
  const askedAt = parts.now();
  const status = await unlessAborted(indexStatus.current(), signal);
  if (status?.isIngested === false) {
    refuse({ ...(parts.isIngesting() ? NOT_READY : NOTHING_INGESTED), id });
    return;
  }
  if (channel.isDeleted) return;
  const leave = parts.openQuestions.enter();
  if (!leave) {
    refuse({ ...BUSY, id });
    return;
  }
  const understoodWith: Quote[] = [];
  const relay = createAnswerRelay({
    id,
    questionSequence: takeQuestion(parts, asked, askedAt),
    publish: (message, restsOn) => channel.publish(message, restsOn),
    restsOn: () => understoodWith,
    nextSequence: () => channel.sequence + 1,
  });
  const endEarly = (status: AnswerStatus) =>
    end(parts, asked, relay, { status, mode: parts.mode, withheld: 0, closest: [], timings: {} });
  try {
    const events = askPipeline(parts, { ...asked, onRetrieved: leave }, understoodWith);
    const { isAborted, stopped } = await followEvents(events, signal, relay.relay);
    if (isAborted) endEarly(signal.reason === ('timed-out' satisfies StopReason) ? 'failed' : 'cancelled');
    else if (relay.outcome) end(parts, asked, relay, relay.outcome);
    else throw new Error('The pipeline stopped without an end event.');
    await stopped;
  } catch (error) {
    log.error({ err: error }, 'A question could not be answered.');
    endEarly('failed');
  } finally {
    leave();
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

/** Keeps the question and tells every socket of it. @returns the sequence of the message */
function takeQuestion(parts: AnsweringParts, asked: AskedQuestion, askedAt: number): number {
  const { id, question, channel, log } = asked;
  const { conversation } = channel;
  keep(log, () => parts.conversations.begin(conversation, { id, question, askedAt, mode: parts.mode }));
  return channel.publish({ type: 'question', id, question, askedAt: new Date(askedAt).toISOString() }).sequence;
}

async function* askPipeline(
  parts: AnsweringParts,
  {
    question,
    filter,
    caller,
    channel,
    signal,
    onRetrieved,
    log,
  }: AskedQuestion & Pick<PipelineQuestion, 'onRetrieved'>,
  understoodWith: Quote[],
): AsyncIterable<PipelineEvent> {
  const { visibility } = caller;
  const history = await parts.readHistory(channel.conversation, visibility).catch((err: unknown) => {
    log.error({ err }, NOT_KEPT);
    return { turns: [], restsOn: [] };
  });
  understoodWith.push(...history.restsOn);
  yield* parts.pipeline.answer({ question, history: history.turns, visibility, filter, signal, onRetrieved });
}

function end(
  parts: AnsweringParts,
  { id, channel, log }: AskedQuestion,
  relay: AnswerRelay,
  ending: AnswerEnding,
): void {
  relay.end(ending, (answer) => keep(log, () => parts.conversations.finish(channel.conversation, id, answer)));
}

const NOT_KEPT = 'The conversation could not be read or written. Answers go on.';

/** A disk that is full must not stop answers. */
function keep(log: FastifyBaseLogger, write: () => void): void {
  try {
    write();
  } catch (err) {
    log.error({ err }, NOT_KEPT);
  }
}
