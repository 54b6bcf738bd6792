import type {
  AnswerSentence,
  Citation,
  ClosestPassage,
  ConversationResponse,
  ExchangeResponse,
  Feedback,
  ServerMessage,
} from '../../server/protocol.ts';
import { count, flag, listOf, nullable, number, oneOf, optional, record, type Shape, table, text } from './shape.ts';

type MessageOf<Type extends ServerMessage['type']> = Extract<ServerMessage, { type: Type }>;

const span = record<NonNullable<AnswerSentence['shortAnswer']>>({ start: count, end: count });

const passageFields = {
  documentId: text,
  title: text,
  uri: text,
  page: optional(count),
  headingPath: listOf(text),
  speaker: optional(text),
  datedAt: optional(text),
  start: count,
  end: count,
  quote: text,
};

const index = record<MessageOf<'index-status'>['index']>({
  documents: count,
  passages: count,
  vectorShare: number,
});

const sentence = record<AnswerSentence>({
  text,
  block: oneOf('paragraph', 'list-item'),
  shortAnswer: optional(span),
  language: optional(text),
  context: optional(text),
  conflict: optional(count),
  citations: listOf(record<Citation>({ marker: count, ...passageFields })),
});

const feedback = record<Feedback>({
  rating: oneOf('up', 'down'),
  reason: optional(oneOf('wrong', 'incomplete', 'not-my-question', 'outdated', 'unclear', 'other')),
  comment: optional(text),
});

const mode = oneOf('extractive', 'model');

/** How an answer ended, in a message and in a stored conversation alike. */
const outcomeFields = {
  status: oneOf('answered', 'not-found', 'small-talk', 'cancelled', 'failed'),
  reply: optional(oneOf('greeting', 'farewell', 'thanks', 'capabilities', 'abuse')),
  mode,
  notice: optional(oneOf('model-unavailable', 'vectors-incomplete')),
  withheld: count,
  closest: listOf(record<ClosestPassage>(passageFields)),
  unanswered: optional(listOf(text)),
};

const messages: { [Type in ServerMessage['type']]: Shape<MessageOf<Type>> } = {
  'session-ready': record({
    type: oneOf('session-ready'),
    conversationId: text,
    audience: oneOf('public', 'staff'),
    mode,
    maximumQuestionLength: count,
    index,
    sequence: count,
  }),
  'index-status': record({ type: oneOf('index-status'), index }),
  resumed: record({ type: oneOf('resumed'), complete: flag }),
  question: record({ type: oneOf('question'), sequence: count, id: text, question: text, askedAt: text }),
  'answer-start': record({
    type: oneOf('answer-start'),
    sequence: count,
    id: text,
    language: text,
    standaloneQuestion: optional(text),
    correctedQuestion: optional(text),
  }),
  'answer-sentence': record({ type: oneOf('answer-sentence'), sequence: count, id: text, number: count, sentence }),
  'answer-end': record({
    type: oneOf('answer-end'),
    sequence: count,
    id: text,
    ...outcomeFields,
    timings: table(number),
  }),
  'feedback-kept': record({
    type: oneOf('feedback-kept'),
    sequence: count,
    id: text,
    feedback: nullable(feedback),
  }),
  'conversation-deleted': record({ type: oneOf('conversation-deleted') }),
  error: record({
    type: oneOf('error'),
    id: optional(text),
    code: oneOf(
      'malformed-message',
      'question-empty',
      'question-too-long',
      'too-many-questions',
      'unknown-answer',
      'not-ready',
      'internal',
    ),
    message: text,
    retryAfterSeconds: optional(number),
  }),
};

export const conversationShape = record<ConversationResponse>({
  id: text,
  title: text,
  startedAt: text,
  lastAskedAt: text,
  questions: count,
  exchanges: listOf(
    record<ExchangeResponse>({
      id: text,
      question: text,
      askedAt: text,
      language: text,
      standaloneQuestion: optional(text),
      sentences: listOf(sentence),
      withdrawn: count,
      ...outcomeFields,
      feedback: optional(feedback),
    }),
  ),
  sequence: count,
});

/** The message in a WebSocket frame, or nothing where it is not one that this version of the protocol knows. */
export function readServerMessage(frame: unknown): ServerMessage | undefined {
  const value = parseJson(frame);
  return isMessage(value) ? value : undefined;
}

function isMessage(value: unknown): value is ServerMessage {
  return Object.values(messages).some((shape) => shape(value));
}

function parseJson(frame: unknown): unknown {
  if (typeof frame !== 'string') return undefined;
  try {
    return JSON.parse(frame);
  } catch {
    return undefined;
  }
}
