import { z } from 'zod';

/**
 * The messages between a chat page and the server, each validated at both ends. The name of the WebSocket subprotocol
 * carries the version: a client of another version is refused at the handshake.
 */
export const SUBPROTOCOL = 'footnote.2';

/**
 * Path of the WebSocket. Query parameters: `audience`, `public` (default) or `staff`; `conversation`, the one to go on
 * with; `site`, the key of the site that embeds the widget, which access control will ask for.
 */
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
  /** Day that the document states of itself, `2026-01-31`; only of the sides of a conflict. */
  datedAt: z.string().optional(),
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

/** Parts of a question that the documents do not answer, beside parts that they do: as they were looked for, in the question's order. */
export const unansweredSchema = z.array(z.string());

/** `small-talk`: a greeting or the like, which no document is asked about; `reply` names the fitting answer. */
export const answerStatusSchema = z.enum(['answered', 'not-found', 'small-talk', 'cancelled', 'failed']);
export const answerModeSchema = z.enum(['extractive', 'model']);

/** Why an answer is not what it usually is; the page words it in the reader's language. */
export const noticeSchema = z.enum(['model-unavailable', 'vectors-incomplete']);

/** What a page says, in its reader's language, to what is no question about the documents. */
export const replySchema = z.enum(['greeting', 'farewell', 'thanks', 'capabilities', 'abuse']);

/** Which documents are asked, beside what the caller may see. Several conditions must all hold. */
export const documentFilterSchema = z.object({
  /** Ids of documents. */
  documents: z.array(id).min(1).max(200).optional(),
  /** BCP 47. */
  languages: z.array(z.string().min(1).max(35)).min(1).max(50).optional(),
  /** First and last day of the documents' dates, each of them included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

export const ratingSchema = z.enum(['up', 'down']);
export const feedbackReasonSchema = z.enum(['wrong', 'incomplete', 'not-my-question', 'outdated', 'unclear', 'other']);
export const feedbackSchema = z.object({
  rating: ratingSchema,
  reason: feedbackReasonSchema.optional(),
  comment: z.string().max(1_000).optional(),
});

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
    filter: documentFilterSchema.optional(),
  }),
  z.object({ type: z.literal('cancel'), id }),
  z.object({
    type: z.literal('resume'),
    /** Sequence of the last message that this client has of the conversation; 0 where it has none. */
    after: offset,
  }),
  /** The later of two on one answer counts; an answer's feedback is taken back with `rating: null`. */
  z.object({ type: z.literal('feedback'), id, feedback: feedbackSchema.or(z.object({ rating: z.null() })) }),
]);

/**
 * Counts the messages of a conversation from 1, over all of its sockets. They go to every socket of it, so that two
 * tabs show the same, and are kept for a while to be sent again after `resume`.
 */
const sequence = z.int().positive();

export const serverMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('session-ready'),
    /** Name it in the query parameter `conversation` of the next connection to go on with the same history. */
    conversationId: z.string(),
    audience: z.enum(['public', 'staff']),
    mode: answerModeSchema,
    maximumQuestionLength: z.int().positive(),
    index: indexStatusSchema,
    /** Sequence of the conversation's last message. */
    sequence: offset,
  }),
  z.object({ type: z.literal('index-status'), index: indexStatusSchema }),
  /** Follows the messages sent again after `resume`, and comes unasked, incomplete, where later ones were lost meanwhile. */
  z.object({
    type: z.literal('resumed'),
    /** Whether nothing was missing in between or left out; otherwise the conversation is to be read anew over HTTP. */
    complete: z.boolean(),
  }),
  /** A question was taken, from whichever tab; the answer of an id that was asked before is sent again instead. */
  z.object({ type: z.literal('question'), sequence, id, question: z.string(), askedAt: z.iso.datetime() }),
  z.object({
    type: z.literal('answer-start'),
    sequence,
    id,
    /** Of the question, BCP 47. */
    language: z.string(),
    /** What a follow-up was understood as; absent where the question stood for itself. */
    standaloneQuestion: z.string().optional(),
    /**
     * The same without the typing errors that were corrected; absent where there were none. It is told once and not kept: a word that
     * corrects another is one of the documents, which may be gone by the time it would be told again.
     */
    correctedQuestion: z.string().optional(),
  }),
  z.object({
    type: z.literal('answer-sentence'),
    sequence,
    id,
    /** Counts the sentences of the answer from 1. */
    number: z.int().positive(),
    sentence: answerSentenceSchema,
  }),
  z.object({
    type: z.literal('answer-end'),
    sequence,
    id,
    status: answerStatusSchema,
    /** Where the status is `small-talk`. */
    reply: replySchema.optional(),
    mode: answerModeSchema,
    notice: noticeSchema.optional(),
    /** Sentences that failed verification and were not sent. */
    withheld: offset,
    closest: z.array(closestPassageSchema),
    unanswered: unansweredSchema.optional(),
    timings: timingsSchema,
    /** Windows of text that were read closely for it: fewer where the first settle it, or many ask at once. */
    windowsRead: offset.optional(),
  }),
  /** Feedback on an answer was kept; null where it was taken back. */
  z.object({ type: z.literal('feedback-kept'), sequence, id, feedback: feedbackSchema.nullable() }),
  /** The conversation was deleted, from whichever tab: nothing of it is kept, and the next question begins a new one. */
  z.object({ type: z.literal('conversation-deleted') }),
  z.object({
    type: z.literal('error'),
    /** The question it is about, where it is about one. */
    id: id.optional(),
    code: z.enum([
      'malformed-message',
      'question-empty',
      'question-too-long',
      'too-many-questions',
      'unknown-answer',
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
  /** The date that is stated of it, or that of its last change. */
  datedAt: z.string(),
  text: z.string(),
  headings: z.array(z.object({ offset, level: z.int().positive(), text: z.string() })),
  /** Offset at which each page begins; empty where the format has no pages. */
  pages: z.array(offset),
});

/** `GET /api/documents`: what the caller may see, without the texts. */
export const documentListSchema = z.object({
  documents: z.array(documentResponseSchema.omit({ text: true, headings: true, pages: true })),
  /** For staff: the files of the last ingest that could not be taken in, and why. */
  failed: z.array(z.object({ path: z.string(), reason: z.string() })).optional(),
});

/** A question of a conversation with its answer, as it may still be shown. */
export const exchangeSchema = z.object({
  id,
  question: z.string(),
  askedAt: z.iso.datetime(),
  language: z.string(),
  standaloneQuestion: z.string().optional(),
  sentences: z.array(answerSentenceSchema),
  /** Sentences that are no longer shown, since a document they cite was removed, changed there or hidden. */
  withdrawn: offset,
  status: answerStatusSchema,
  reply: replySchema.optional(),
  mode: answerModeSchema,
  notice: noticeSchema.optional(),
  withheld: offset,
  closest: z.array(closestPassageSchema),
  unanswered: unansweredSchema.optional(),
  feedback: feedbackSchema.optional(),
});

/**
 * A conversation without its exchanges. Its title is its first question until somebody renames it with
 * `PATCH /api/conversations/:id` and `{ "title": … }`.
 */
export const conversationSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  startedAt: z.iso.datetime(),
  lastAskedAt: z.iso.datetime(),
  questions: offset,
});

/** `GET /api/conversations/:id`: whoever knows the id, which cannot be guessed, may read, rename and delete it. */
export const conversationResponseSchema = conversationSummarySchema.extend({
  exchanges: z.array(exchangeSchema),
  /** Sequence of the conversation's last message: `resume` goes on from here. */
  sequence: offset,
});

export const renameRequestSchema = z.object({ title: z.string().trim().min(1).max(200) });

/** `POST /api/conversations/find`: of the ids that the caller knows, those whose title, questions or answers hold a text. */
export const findConversationsRequestSchema = z.object({
  ids: z.array(z.string().max(64)).max(500),
  /** Any case; empty finds all. */
  text: z.string().max(200),
});

/** Last asked first. Ids that are not kept any more are left out. */
export const findConversationsResponseSchema = z.object({
  conversations: z.array(
    conversationSummarySchema.extend({
      /** Where the text was found beside the title: what stands around it, and its place in that. */
      excerpt: z.object({ text: z.string(), start: offset, end: offset }).optional(),
    }),
  ),
});

const outcomeCountsSchema = z.object({
  asked: offset,
  answered: offset,
  notFound: offset,
  liked: offset,
  disliked: offset,
});

/** A question that was not answered or whose answer was disliked. */
export const insightQuestionSchema = z.object({
  /** Names it in `GET /api/insights/cases/:id`, which gives it as a line of an evaluation dataset (`application/x-ndjson`). */
  id: z.string(),
  question: z.string(),
  askedAt: z.iso.datetime(),
  language: z.string(),
  status: answerStatusSchema,
  /** The answer's sentences, joined; empty where there was none or it may not be shown any more. */
  answer: z.string(),
  feedback: feedbackSchema.optional(),
});

/** `GET /api/insights?from=2026-01-01&to=2026-01-31`, for staff; without dates the last 30 days. Days are in UTC. */
export const insightsSchema = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  totals: outcomeCountsSchema,
  /** Every day of the time, oldest first, those without questions too. */
  days: z.array(outcomeCountsSchema.extend({ day: z.iso.date() })),
  /** Questions about the same thing that were not answered or disliked, the largest cluster first. */
  clusters: z.array(
    z.object({
      /** The question nearest to the middle of the cluster. */
      label: z.string(),
      notFound: offset,
      disliked: offset,
      /** Latest first; at most 50. */
      questions: z.array(insightQuestionSchema),
    }),
  ),
});

/** Every failed HTTP request. */
export const errorResponseSchema = z.object({ code: z.string(), message: z.string() });

export type Citation = z.infer<typeof citationSchema>;
export type AnswerSentence = z.infer<typeof answerSentenceSchema>;
export type ClosestPassage = z.infer<typeof closestPassageSchema>;
export type AnswerStatus = z.infer<typeof answerStatusSchema>;
export type AnswerMode = z.infer<typeof answerModeSchema>;
export type Notice = z.infer<typeof noticeSchema>;
export type Timings = z.infer<typeof timingsSchema>;
export type ClientMessage = z.infer<typeof clientMessageSchema>;
export type ServerMessage = z.infer<typeof serverMessageSchema>;
export type IndexStatusMessage = z.infer<typeof indexStatusSchema>;
export type DocumentResponse = z.infer<typeof documentResponseSchema>;
export type DocumentList = z.infer<typeof documentListSchema>;
export type ErrorResponse = z.infer<typeof errorResponseSchema>;
export type Reply = z.infer<typeof replySchema>;
export type DocumentFilter = z.infer<typeof documentFilterSchema>;
export type Feedback = z.infer<typeof feedbackSchema>;
export type FeedbackReason = z.infer<typeof feedbackReasonSchema>;
export type ExchangeResponse = z.infer<typeof exchangeSchema>;
export type ConversationSummary = z.infer<typeof conversationSummarySchema>;
export type ConversationResponse = z.infer<typeof conversationResponseSchema>;
export type FindConversationsRequest = z.infer<typeof findConversationsRequestSchema>;
export type FindConversationsResponse = z.infer<typeof findConversationsResponseSchema>;
export type InsightQuestion = z.infer<typeof insightQuestionSchema>;
export type Insights = z.infer<typeof insightsSchema>;
