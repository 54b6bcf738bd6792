import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { findProjectFolder } from '../models/project-folder.ts';
import { readArguments } from './arguments.ts';
import { type LOG_LEVELS, type Variables, variablesSchema } from './environment-variables.ts';
import { ConfigurationError } from './errors.ts';

const SAMPLE_DOCUMENTS = 'eval/datasets/handbook/documents';

export interface ServerLimits {
  maximumMessageBytes: number;
  /** In UTF-16 code units, as an input field counts. */
  maximumQuestionLength: number;
  /** Turns of a conversation that a follow-up is understood with: a question and its answer are two. */
  maximumHistoryTurns: number;
  /** Questions that are answered at a time for one socket, and for all sockets of its conversation together. */
  maximumQuestionsPerSocket: number;
  maximumSockets: number;
  answerTimeoutSeconds: number;
}

/** An OpenAI-compatible endpoint that writes answers. */
export interface ModelSettings {
  /** Absent where only a base URL is set: local servers want none. */
  apiKey?: string;
  baseUrl?: string;
  model: string;
}

export interface ServerConfig {
  host: string;
  port: number;
  indexFolder: string;
  /** File that keeps conversations. */
  conversationsFile: string;
  /** Days that a question is kept; 0 where nothing outlives the process. */
  retentionDays: number;
  documentsFolder: string;
  /** Whether no other documents were named. */
  usesSampleDocuments: boolean;
  /** Whether the documents are ingested when the server starts. */
  ingest: boolean;
  /** Origins of other sites whose pages may ask; the server's own pages always may. */
  allowedOrigins: readonly string[];
  limits: ServerLimits;
  /** Below this probability the documents do not answer, 0 to 1; absent: what the fit chose. */
  answerabilityThreshold?: number;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Absent: answers are taken from the documents' own text. */
  model?: ModelSettings;
}

/**
 * Reads what the server is told by its environment and its command line, which wins. A variable set to nothing counts
 * as not set, as `.env` files often have it.
 * @param argv the arguments without the program's name
 * @throws ConfigurationError naming every wrong setting
 */
export function readConfig(environment: NodeJS.ProcessEnv, argv: readonly string[]): ServerConfig {
  const given = readArguments(argv);
  const settings = { ...withoutEmpty(environment), ...(given.port !== undefined && { FOOTNOTE_PORT: given.port }) };
  const parsed = variablesSchema.safeParse(settings);
  if (!parsed.success)
    throw describeProblems(parsed.error, settings, given.port === undefined ? {} : { FOOTNOTE_PORT: '--port' });
  const read = parsed.data;
  const documents = given.documents ?? read.FOOTNOTE_DOCUMENTS;
  const model = modelSettings(read);
  const threshold = read.FOOTNOTE_ANSWERABILITY_THRESHOLD;
  return {
    host: read.FOOTNOTE_HOST,
    port: read.FOOTNOTE_PORT,
    indexFolder: resolve(read.FOOTNOTE_INDEX),
    conversationsFile: resolve(read.FOOTNOTE_CONVERSATIONS),
    retentionDays: read.FOOTNOTE_RETENTION_DAYS,
    documentsFolder: documents === undefined ? join(findProjectFolder(), SAMPLE_DOCUMENTS) : resolve(documents),
    usesSampleDocuments: documents === undefined,
    ingest: given.ingest,
    allowedOrigins: read.FOOTNOTE_ALLOWED_ORIGINS,
    limits: limitsOf(read),
    ...(threshold !== undefined && { answerabilityThreshold: threshold }),
    logLevel: read.FOOTNOTE_LOG_LEVEL,
    ...(model && { model }),
  };
}

function limitsOf(read: Variables): ServerLimits {
  return {
    maximumMessageBytes: read.FOOTNOTE_MAXIMUM_MESSAGE_BYTES,
    maximumQuestionLength: read.FOOTNOTE_MAXIMUM_QUESTION_LENGTH,
    maximumHistoryTurns: read.FOOTNOTE_MAXIMUM_HISTORY_TURNS,
    maximumQuestionsPerSocket: read.FOOTNOTE_MAXIMUM_QUESTIONS_PER_SOCKET,
    maximumSockets: read.FOOTNOTE_MAXIMUM_SOCKETS,
    answerTimeoutSeconds: read.FOOTNOTE_ANSWER_TIMEOUT_SECONDS,
  };
}

function modelSettings(read: Variables): ModelSettings | undefined {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model } = read;
  if (apiKey === undefined && baseUrl === undefined) return undefined;
  return { model, ...(apiKey !== undefined && { apiKey }), ...(baseUrl !== undefined && { baseUrl }) };
}

function withoutEmpty(environment: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
}

/** Shows what came, which is safe: the one secret, the API key, takes any text and so is never a problem. */
function describeProblems(
  error: z.ZodError,
  settings: Record<string, string | undefined>,
  writtenAs: Record<string, string>,
): ConfigurationError {
  const lines = error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return `${writtenAs[name] ?? name}: expected ${message}; got ${JSON.stringify(settings[name])}.`;
  });
  return new ConfigurationError(lines.join('\n'));
}
