import { z } from 'zod';

/**
 * The messages between a chat page and the server, each validated at both ends. The name of the WebSocket subprotocol
 * carries the version: a client of another version is refused at the handshake.
 */
export const SUBPROTOCOL = 'footnote.2';

/** Path of the WebSocket. The query parameter `audience` is `public` (default) or `staff`. */
export const SOCKET_PATH = '/api/socket';

const offset = z.int().nonnegative();
const id = z.string().min(1).max(64);

export const citationSchema = z.object({
  /** Number of the footnote within the answer, from 1. One document span has one number. */
  marker: z.int().positive(),
  documentId: z.string(),
  title: z.string(),
  uri: z.string(),
  page: z.int().positive().optional(),
  headingPath: z.array(z.string()),
  /** Who says it, with name and office, where it is from somebody's speech. */
  speaker: z.string().optional(),
  start: offset,
  end: offset,
  /** Equal to the document's text between `start` and `end`. */
  quote: z.string(),
});

export const answerSentenceSchema = z.object({
  text: z.string(),
  block: z.enum(['paragraph', 'list-item']),
  /** Offsets into `text` of the short answer: a date for when, a person for who. */
  shortAnswer: z.object({ start: offset, end: offset }).optional(),
  /** Language of the sentence, BCP 47, where it is not the question's. */
  language: z.string().optional(),
  /** What the sentence refers back to, in the document's own words; shown in brackets before it. */
  context: z.string().optional(),
  /** Sentences of an answer with the same number contradict each other: they are shown side by side. */
  conflict: z.int().positive().optional(),
  citations: z.array(citationSchema).min(1),
});

/** A passage shown, clearly labelled, when the documents do not answer. */
export const closestPassageSchema = citationSchema.omit({ marker: true });

/** `small-talk`: a greeting or the like, which no document is asked about; `reply` names the fitting answer. */
export const answerStatusSchema = z.enum(['answered', 'not-found', 'small-talk', 'cancelled', 'failed']);
export const answerModeSchema = z.enum(['extractive', 'model']);

/** Why an answer is not what it usually is; the page words it in the reader's language. */
export const noticeSchema = z.enum(['model-unavailable', 'vectors-incomplete']);

/** What a page says, in its reader's language, to what is no question about the documents. */
export const replySchema = z.enum(['greeting', 'farewell', 'thanks', 'capabilities', 'abuse']);

/** Milliseconds from the question's arrival, by stage. */
export const timingsSchema = z.record(z.string(), z.number().nonnegative());

/** Counts only what the caller may see: nothing in it changes with what others may see. */
export const indexStatusSchema = z.object({
  documents: offset,
  passages: offset,
  /** Share of the text that can be found by meaning already, 0 to 1. */
  vectorShare: z.number().min(0).max(1),
});

export const clientMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ask'),
    /** Chosen by the client, unique in its conversation; every message about this answer carries it. */
    id,
    question: z.string(),
  }),
  z.object({ type: z.literal('cancel'), id }),
]);

export const serverMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('session-ready'),
    /** Name it in the query parameter `conversation` of the next connection to go on with the same history. */
    conversationId: z.string(),
    audience: z.enum(['public', 'staff']),
    mode: answerModeSchema,
    maximumQuestionLength: z.int().positive(),
    index: indexStatusSchema,
  }),
  z.object({ type: z.literal('index-status'), index: indexStatusSchema }),
  z.object({
    type: z.literal('answer-start'),
    id,
    /** Of the question, BCP 47; absent where nothing was understood yet. */
    language: z.string().optional(),
    /** What a follow-up was understood as; absent where the question stood for itself. */
    standaloneQuestion: z.string().optional(),
  }),
  z.object({
    type: z.literal('answer-sentence'),
    id,
    /** Counts the sentences of the answer from 1. */
    number: z.int().positive(),
    sentence: answerSentenceSchema,
  }),
  z.object({
    type: z.literal('answer-end'),
    id,
    status: answerStatusSchema,
    /** Where the status is `small-talk`. */
    reply: replySchema.optional(),
    mode: answerModeSchema,
    notice: noticeSchema.optional(),
    /** Sentences that failed verification and were not sent. */
    withheld: offset,
    closest: z.array(closestPassageSchema),
    timings: timingsSchema,
    /** Windows of text that were read closely for it: fewer than usual where many ask at once. */
    windowsRead: offset.optional(),
  }),
  z.object({
    type: z.literal('error'),
    /** The question it is about, where it is about one. */
    id: id.optional(),
    code: z.enum([
      'malformed-message',
      'question-empty',
      'question-too-long',
      'duplicate-id',
      'too-many-questions',
      'not-ready',
      'internal',
    ]),
    message: z.string(),
    retryAfterSeconds: z.number().positive().optional(),
  }),
]);

/** `GET /api/documents/:id`. */
export const documentResponseSchema = z.object({
  id: z.string(),
  title: z.string(),
  uri: z.string(),
  mediaType: z.string(),
  language: z.string(),
  modifiedAt: z.string(),
  text: z.string(),
  headings: z.array(z.object({ offset, level: z.int().positive(), text: z.string() })),
  /** Offset at which each page begins; empty where the format has no pages. */
  pages: z.array(offset),
});

/** `GET /api/documents`: what the caller may see, without the texts. */
export const documentListSchema = z.object({
  documents: z.array(documentResponseSchema.omit({ text: true, headings: true, pages: true })),
});

/** Every failed HTTP request. */
export const errorResponseSchema = z.object({ code: z.string(), message: z.string() });

export type Citation = z.infer<typeof citationSchema>;
export type AnswerSentence = z.infer<typeof answerSentenceSchema>;
export type ClosestPassage = z.infer<typeof closestPassageSchema>;
export type AnswerStatus = z.infer<typeof answerStatusSchema>;
export type AnswerMode = z.infer<typeof answerModeSchema>;
export type Reply = z.infer<typeof replySchema>;
export type Notice = z.infer<typeof noticeSchema>;
export type Timings = z.infer<typeof timingsSchema>;
export type ClientMessage = z.infer<typeof clientMessageSchema>;
export type ServerMessage = z.infer<typeof serverMessageSchema>;
export type IndexStatusMessage = z.infer<typeof indexStatusSchema>;
export type DocumentResponse = z.infer<typeof documentResponseSchema>;
export type DocumentList = z.infer<typeof documentListSchema>;
export type ErrorResponse = z.infer<typeof errorResponseSchema>;
