import { z } from 'zod';
import { isLoopbackName } from './access/loopback.ts';

const DEFAULT_HOST = '127.0.0.1';
const DEFAULT_PORT = 3000;
const DEFAULT_INDEX = '.footnote/index';
const DEFAULT_CONVERSATIONS = '.footnote/conversations.sqlite';
/** A month: long enough to see what is asked again and again. */
const DEFAULT_RETENTION_DAYS = 30;
/** A hundred years. */
const MAXIMUM_RETENTION_DAYS = 36_500;
const DEFAULT_MODEL = 'gpt-4o-mini';

/** A question of 1,000 characters takes at most 6 KB as escaped JSON: larger messages are not from a chat page. */
const DEFAULT_MAXIMUM_MESSAGE_BYTES = 16 * 1024;
/** A paragraph: who pastes more does not ask a question. */
const DEFAULT_MAXIMUM_QUESTION_LENGTH = 1_000;
/** Six questions with their answers: follow-ups seldom reach further back. */
const DEFAULT_MAXIMUM_HISTORY_TURNS = 12;
/** One being read and one that was asked meanwhile. */
const DEFAULT_MAXIMUM_QUESTIONS_PER_SOCKET = 2;
const DEFAULT_MAXIMUM_SOCKETS = 1_000;
/** An answer from the documents' own text takes a second or two; a model on a slow machine takes longer. */
const DEFAULT_ANSWER_TIMEOUT_SECONDS = 60;

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

const A_PROBABILITY = 'a probability, from 0 to 1, such as 0.5';

const host = z
  .string()
  .refine(
    isLoopbackName,
    'a loopback address (127.0.0.1, ::1 or localhost): access control is not there yet, so anybody who reached the server could read every document',
  )
  .transform((name) => name.replace(/^\[|\]$/g, ''))
  .default(DEFAULT_HOST);

const origins = z
  .string()
  .transform((list) => list.split(',').map((origin) => origin.trim().replace(/\/$/, '')))
  .refine((list) => list.every(isOrigin), 'origins separated by commas, such as https://www.example.org')
  .default([]);

/** The environment variables of the server, each with its default; every message says what was expected. */
export const variablesSchema = z.object({
  FOOTNOTE_HOST: host,
  FOOTNOTE_PORT: wholeNumber({ minimum: 0, maximum: 65_535, fallback: DEFAULT_PORT }),
  FOOTNOTE_INDEX: z.string().default(DEFAULT_INDEX),
  FOOTNOTE_CONVERSATIONS: z.string().default(DEFAULT_CONVERSATIONS),
  FOOTNOTE_RETENTION_DAYS: wholeNumber({
    ...{ minimum: 0, maximum: MAXIMUM_RETENTION_DAYS },
    fallback: DEFAULT_RETENTION_DAYS,
  }),
  FOOTNOTE_DOCUMENTS: z.string().optional(),
  FOOTNOTE_ALLOWED_ORIGINS: origins,
  FOOTNOTE_MAXIMUM_MESSAGE_BYTES: wholeNumber({ minimum: 1_024, fallback: DEFAULT_MAXIMUM_MESSAGE_BYTES }),
  FOOTNOTE_MAXIMUM_QUESTION_LENGTH: wholeNumber({ minimum: 1, fallback: DEFAULT_MAXIMUM_QUESTION_LENGTH }),
  FOOTNOTE_MAXIMUM_HISTORY_TURNS: wholeNumber({ minimum: 0, fallback: DEFAULT_MAXIMUM_HISTORY_TURNS }),
  FOOTNOTE_MAXIMUM_QUESTIONS_PER_SOCKET: wholeNumber({ minimum: 1, fallback: DEFAULT_MAXIMUM_QUESTIONS_PER_SOCKET }),
  FOOTNOTE_MAXIMUM_SOCKETS: wholeNumber({ minimum: 1, fallback: DEFAULT_MAXIMUM_SOCKETS }),
  FOOTNOTE_ANSWER_TIMEOUT_SECONDS: wholeNumber({
    minimum: 1,
    maximum: 3_600,
    fallback: DEFAULT_ANSWER_TIMEOUT_SECONDS,
  }),
  FOOTNOTE_ANSWERABILITY_THRESHOLD: z
    .string()
    .regex(/^(?:0?\.\d{1,9}|[01](?:\.0{1,9})?)$/, A_PROBABILITY)
    .transform(Number)
    .optional(),
  FOOTNOTE_LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).default('info'),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'an http or https address, such as http://localhost:11434/v1' })
    .optional(),
  OPENAI_MODEL: z.string().default(DEFAULT_MODEL),
});

export type Variables = z.infer<typeof variablesSchema>;

function wholeNumber(range: { minimum: number; maximum?: number; fallback: number }) {
  const { minimum, maximum = Number.MAX_SAFE_INTEGER, fallback } = range;
  const upTo = range.maximum === undefined ? `${minimum} or more` : `from ${minimum} to ${maximum}`;
  const expected = `a whole number, ${upTo}`;
  return z
    .string()
    .regex(/^\d+$/, expected)
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, expected)
    .default(fallback);
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;
}
