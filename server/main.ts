import { existsSync } from 'node:fs';
import type { FastifyBaseLogger } from 'fastify';
import { readArguments, USAGE } from './arguments.ts';
import { composePipeline, openConversations } from './compose.ts';
import { readConfig, type ServerConfig } from './config.ts';
import { createLogger } from './create-logger.ts';
import { createShutdown, type Shutdown } from './shutdown.ts';
import { explainStartFailure } from './start-failure.ts';
import { startServer } from './start-server.ts';

const ENVIRONMENT_FILE = '.env';

/** 128 and the number of the signal, as a shell reports it. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

async function main(argv: readonly string[]): Promise<void> {
  try {
    if (readArguments(argv).help) {
      console.log(USAGE);
      return;
    }
    if (existsSync(ENVIRONMENT_FILE)) process.loadEnvFile(ENVIRONMENT_FILE);
    await serve(readConfig(process.env, argv));
  } catch (error) {
    fail(error);
  }
}

async function serve(config: ServerConfig): Promise<void> {
  const logger = createLogger(config.logLevel);
  const shutdown = createShutdown(logger);
  stopOnSignals(shutdown, logger);
  const { indexFolder, model, answerabilityThreshold } = config;
  const compose = () =>
    composePipeline({
      ...{ indexFolder, log: logger },
      ...(model && { model }),
      ...(answerabilityThreshold !== undefined && { answerabilityThreshold }),
    });
  const { conversationsFile: file, retentionDays } = config;
  try {
    await startServer({
      ...{ config, compose, logger, shutdown, print: console.log },
      openConversations: () => openConversations({ file, retentionDays, log: logger }),
    });
  } catch (error) {
    logger.debug({ err: error }, 'The server could not start.');
    await shutdown.run();
    fail(error, config.port);
  }
}

/** The first signal closes everything; a second one does not wait for it. */
function stopOnSignals(shutdown: Shutdown, logger: FastifyBaseLogger): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, async () => {
      if (isStopping) process.exit(EXIT_CODES[signal]);
      isStopping = true;
      logger.info({ signal }, 'Stopping.');
      const isClosed = await shutdown.run();
      if (!isClosed) logger.warn('Stopped before everything was closed.');
      process.exit(isClosed ? 0 : 1);
    });
  }
}

function fail(error: unknown, port?: number): never {
  const { message, exitCode } = explainStartFailure(error, port);
  console.error(message);
  process.exit(exitCode);
}

await main(process.argv.slice(2));
