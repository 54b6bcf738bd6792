import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Embedder } from '../ingest/embeddings/embedder.ts';
import type { PassageIndex } from '../ingest/index/passage-index.ts';
import { checkOrigin } from './access/check-origin.ts';
import { resolveAudience } from './access/resolve-audience.ts';
import type { ServerConfig } from './config.ts';
import type { ConversationStore } from './conversation/conversation-store.ts';
import { findConversations } from './conversation/find-conversations.ts';
import { createReadHistory } from './conversation/read-history.ts';
import { createReadStanding, createReadStandingExchanges } from './conversation/standing-answers.ts';
import { registerConversations } from './http/conversations.ts';
import { registerCrossOrigin } from './http/cross-origin.ts';
import { registerDocuments } from './http/documents.ts';
import { quietLogController, registerErrorBoundary, respondToError } from './http/error-boundary.ts';
import { registerHealth } from './http/health.ts';
import { registerInsights } from './http/insights.ts';
import { registerSecurityHeaders } from './http/security-headers.ts';
import { registerWebPages } from './http/web-pages.ts';
import { exportCase } from './insights/export-case.ts';
import type { InsightStore } from './insights/insight-store.ts';
import { readInsights } from './insights/read-insights.ts';
import type { Pipeline } from './pipeline.ts';
import type { AnswerMode, DocumentList } from './protocol.ts';
import { createChannels } from './socket/channels.ts';
import { createOpenQuestions, MOST_OPEN_QUESTIONS } from './socket/open-questions.ts';
import { registerSocketEndpoint } from './socket/socket-endpoint.ts';

/** A body renames a conversation; what takes a longer one says so itself. */
const MAXIMUM_BODY_BYTES = 16 * 1024;

export interface AppParts {
  config: Pick<ServerConfig, 'allowedOrigins' | 'limits'>;
  pipeline: Pipeline;
  index: PassageIndex;
  /** Puts questions that went wrong together. */
  embedder: Pick<Embedder, 'id' | 'embedQuestion'>;
  /** Closed by whoever opened it, after the app. */
  conversations: ConversationStore;
  insights: InsightStore;
  mode: AnswerMode;
  /** Whether an ingest is running that may yet bring the first documents. */
  isIngesting: () => boolean;
  /** The files that the last ingest could not take in; undefined where none has ended. */
  failedDocuments: () => DocumentList['failed'];
  /** How long an answer goes on without a socket. Default 30 s. */
  graceMilliseconds?: number;
  /** Folder of the built pages. */
  webFolder: string;
  logger: FastifyBaseLogger;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Makes ids of conversations, which must not be guessable. */
  newId: () => string;
}

/** Builds the server without listening. Closing it closes its sockets, but neither the pipeline nor the index. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { config, index, conversations, now, newId } = parts;
  const app: FastifyInstance = Fastify({
    loggerInstance: parts.logger,
    logController: quietLogController,
    frameworkErrors: respondToError,
    bodyLimit: MAXIMUM_BODY_BYTES,
    routerOptions: { ignoreTrailingSlash: true },
  });
  registerErrorBoundary(app);
  app.addHook('preValidation', checkOrigin(config.allowedOrigins));
  await registerSecurityHeaders(app);
  registerCrossOrigin(app);
  const { limits } = config;
  const readStanding = createReadStanding(index);
  const readStandingExchanges = createReadStandingExchanges(readStanding);
  const readHistory = createReadHistory(conversations, readStandingExchanges, limits.maximumHistoryTurns);
  const channels = createChannels({ conversations, newId, log: app.log, graceMilliseconds: parts.graceMilliseconds });
  const standing = { readStanding, readStandingExchanges, readHistory };
  const openQuestions = createOpenQuestions({ most: MOST_OPEN_QUESTIONS, now: () => performance.now() });
  await registerSocketEndpoint(app, { ...parts, ...standing, limits, channels, openQuestions, resolveAudience });
  registerHealth(app, parts);
  registerDocuments(app, { index, failedDocuments: parts.failedDocuments, resolveAudience });
  registerConversations(app, {
    ...{ conversations, channels, readStandingExchanges, resolveAudience },
    findConversations: (request, caller) =>
      findConversations({ conversations, readStandingExchanges }, request, caller),
  });
  const insights = {
    store: parts.insights,
    conversations,
    embedder: parts.embedder,
    readStandingExchanges,
    log: app.log,
  };
  registerInsights(app, {
    ...{ resolveAudience, now },
    read: (days) => readInsights(insights, days),
    exportCase: (id) => exportCase(insights, id),
  });
  await registerWebPages(app, parts.webFolder);
  return app;
}
