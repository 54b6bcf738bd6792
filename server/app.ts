import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { PassageIndex } from '../ingest/index/passage-index.ts';
import { checkOrigin } from './access/check-origin.ts';
import { resolveAudience } from './access/resolve-audience.ts';
import type { ServerConfig } from './config.ts';
import { createMemoryConversationStore } from './conversation/memory-conversation-store.ts';
import { createStandingHistory } from './conversation/standing-history.ts';
import { registerDocuments } from './http/documents.ts';
import { quietLogController, registerErrorBoundary, respondToError } from './http/error-boundary.ts';
import { registerHealth } from './http/health.ts';
import { registerSecurityHeaders } from './http/security-headers.ts';
import { registerWebPages } from './http/web-pages.ts';
import type { Pipeline } from './pipeline.ts';
import type { AnswerMode } from './protocol.ts';
import { registerSocketEndpoint } from './socket/socket-endpoint.ts';

/** No endpoint takes a body yet. */
const MAXIMUM_BODY_BYTES = 16 * 1024;

export interface AppParts {
  config: Pick<ServerConfig, 'allowedOrigins' | 'limits'>;
  pipeline: Pipeline;
  index: PassageIndex;
  mode: AnswerMode;
  /** Whether an ingest is running that may yet bring the first documents. */
  isIngesting: () => boolean;
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
  const { config, index, now, newId } = parts;
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
  const conversations = createMemoryConversationStore({ maximumTurns: config.limits.maximumHistoryTurns, now, newId });
  const readHistory = createStandingHistory(conversations, index);
  await registerSocketEndpoint(app, { ...parts, limits: config.limits, conversations, readHistory, resolveAudience });
  registerHealth(app, parts);
  registerDocuments(app, { index, resolveAudience });
  await registerWebPages(app, parts.webFolder);
  return app;
}
