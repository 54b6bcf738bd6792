import type { AnswerSentence, Citation, ClosestPassage, ServerMessage } from '../../server/protocol.ts';
import { count, listOf, number, oneOf, optional, record, type Shape, table, text } from './shape.ts';

type MessageOf<Type extends ServerMessage['type']> = Extract<ServerMessage, { type: Type }>;

const span = record<NonNullable<AnswerSentence['shortAnswer']>>({ start: count, end: count });

const passageFields = {
  documentId: text,
  title: text,
  uri: text,
  page: optional(count),
  headingPath: listOf(text),
  speaker: optional(text),
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

const mode = oneOf('extractive', 'model');

const messages: { [Type in ServerMessage['type']]: Shape<MessageOf<Type>> } = {
  'session-ready': record({
    type: oneOf('session-ready'),
    conversationId: text,
    audience: oneOf('public', 'staff'),
    mode,
    maximumQuestionLength: count,
    index,
  }),
  'index-status': record({ type: oneOf('index-status'), index }),
  'answer-start': record({
    type: oneOf('answer-start'),
    id: text,
    language: optional(text),
    standaloneQuestion: optional(text),
  }),
  'answer-sentence': record({ type: oneOf('answer-sentence'), id: text, number: count, sentence }),
  'answer-end': record({
    type: oneOf('answer-end'),
    id: text,
    status: oneOf('answered', 'not-found', 'small-talk', 'cancelled', 'failed'),
    reply: optional(oneOf('greeting', 'farewell', 'thanks', 'capabilities', 'abuse')),
    mode,
    notice: optional(oneOf('model-unavailable', 'vectors-incomplete')),
    withheld: count,
    closest: listOf(record<ClosestPassage>(passageFields)),
    timings: table(number),
  }),
  error: record({
    type: oneOf('error'),
    id: optional(text),
    code: oneOf(
      'malformed-message',
      'question-empty',
      'question-too-long',
      'duplicate-id',
      'too-many-questions',
      'not-ready',
      'internal',
    ),
    message: text,
    retryAfterSeconds: optional(number),
  }),
};

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
