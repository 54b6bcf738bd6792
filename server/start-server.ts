import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { findProjectFolder } from '../models/project-folder.ts';
import { type AppParts, buildApp } from './app.ts';
import type { ComposedPipeline, OpenedConversations } from './compose.ts';
import type { ServerConfig } from './config.ts';
import type { FailedDocument } from './ingest-log.ts';
import type { Shutdown } from './shutdown.ts';
import { startIngest } from './start-ingest.ts';
import { welcomeText } from './welcome.ts';

/** 128 bits: nobody guesses somebody else's conversation. */
const ID_BYTES = 16;

export interface StartServerOptions {
  config: ServerConfig;
  compose: () => Promise<Omit<ComposedPipeline, 'embedder'> & Pick<AppParts, 'embedder'>>;
  openConversations: () => OpenedConversations;
  logger: FastifyBaseLogger;
  /** Told everything that is to be closed, as soon as it is there. */
  shutdown: Shutdown;
  /** For a person: where the server is and what to try. */
  print: (text: string) => void;
}

/**
 * Opens the index, listens, and begins to ingest.
 * @returns the address
 */
export async function startServer(options: StartServerOptions): Promise<string> {
  const { config, logger, shutdown } = options;
  const composed = await options.compose();
  shutdown.add('index', () => composed.close());
  const kept = options.openConversations();
  shutdown.add('conversations', kept.close);
  const ingest: IngestState = { isRunning: config.ingest, failed: undefined };
  const app = await buildApp({
    ...{ ...composed, ...kept },
    isIngesting: () => ingest.isRunning,
    failedDocuments: () => ingest.failed,
    config,
    logger,
    webFolder: join(findProjectFolder(), 'dist', 'web'),
    now: () => Date.now(),
    newId: () => randomBytes(ID_BYTES).toString('base64url'),
  });
  shutdown.add('server', () => app.close());
  const address = await app.listen({ host: config.host, port: config.port });
  options.print(welcomeText(address, config));
  if (config.ingest) ingestInBackground(options, ingest);
  return address;
}

interface IngestState {
  isRunning: boolean;
  /** What the last one could not take in. */
  failed: FailedDocument[] | undefined;
}

function ingestInBackground({ config, logger, shutdown }: StartServerOptions, state: IngestState): void {
  const controller = new AbortController();
  const { documentsFolder: documents, indexFolder } = config;
  const onComplete = (failed: FailedDocument[]): void => {
    state.failed = failed;
  };
  const { signal } = controller;
  const ended = startIngest({ documents, indexFolder, log: logger, signal, onComplete }).then(() => {
    state.isRunning = false;
  });
  shutdown.add('ingest', () => {
    controller.abort();
    return ended;
  });
}
