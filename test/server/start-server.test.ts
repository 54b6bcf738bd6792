import { createServer } from 'node:net';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { IndexMismatchError } from '../../ingest/errors.ts';
import { readConfig, type ServerConfig } from '../../server/config.ts';
import { ConfigurationError } from '../../server/errors.ts';
import { createShutdown } from '../../server/shutdown.ts';
import { explainStartFailure } from '../../server/start-failure.ts';
import { startServer } from '../../server/start-server.ts';
import { openStores } from './support/conversation-stores.ts';
import { fakeIndex } from './support/fake-index.ts';
import { scriptedPipeline } from './support/scripted-pipeline.ts';
import { wordEmbedder } from './support/word-embedder.ts';

async function start(config: Partial<ServerConfig> = {}) {
  const logger = pino({ level: 'silent' });
  const shutdown = createShutdown(logger);
  onTestFinished(async () => void (await shutdown.run()));
  const close = vi.fn(async () => {});
  const printed: string[] = [];
  const address = startServer({
    config: { ...readConfig({}, ['--no-ingest', '--port', '0']), ...config },
    compose: async () => ({
      ...{ pipeline: scriptedPipeline().pipeline, index: fakeIndex().index, mode: 'extractive' },
      embedder: wordEmbedder,
      close,
    }),
    openConversations: () => openStores(),
    logger,
    shutdown,
    print: (text) => void printed.push(text),
  });
  return { address, shutdown, close, printed };
}

describe('starting the server', () => {
  it('listens and says where, with examples for the sample documents', async () => {
    const { address, printed } = await start();
    expect((await fetch(`${await address}/healthz`)).status).toBe(200);
    expect(printed.join()).toContain(`${await address}/demo`);
    expect(printed.join()).toContain('Who chairs');
  });

  it("shows no examples for somebody's own documents, and names the model", async () => {
    const { address, printed } = await start({ usesSampleDocuments: false, model: { model: 'qwen3' } });
    await address;
    expect(printed.join()).not.toContain('Try:');
    expect(printed.join()).toContain('written by qwen3');
  });

  it('closes everything by the shutdown', async () => {
    const { address, shutdown, close } = await start();
    const listened = await address;
    expect(await shutdown.run()).toBe(true);
    expect(close).toHaveBeenCalledOnce();
    await expect(fetch(listened)).rejects.toThrow();
  });

  it('closes the index too where the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const port = (other.address() as { port: number }).port;
    const { address, shutdown, close } = await start({ port });
    const error = await address.catch((reason: unknown) => reason);
    expect(explainStartFailure(error, port)).toEqual({
      message: `Port ${port} is already in use. Choose another with --port ${port + 1} or FOOTNOTE_PORT=${port + 1}.`,
      exitCode: 1,
    });
    await shutdown.run();
    expect(close).toHaveBeenCalledOnce();
  });
});

describe('the explanation of a failed start', () => {
  it.each([
    ['a wrong setting', new ConfigurationError('FOOTNOTE_PORT: expected …'), 'FOOTNOTE_PORT: expected …', 2],
    ['another index', new IndexMismatchError('Run npm run ingest.'), 'Run npm run ingest.', 1],
    ['a port for root', Object.assign(new Error('bind'), { code: 'EACCES' }), /^Port 80 may not be used/, 1],
    ['anything else', new Error('No space left.'), 'No space left.', 1],
    ['what is no error', 'odd', 'odd', 1],
  ])('is the message alone for %s', (_name, error, message, exitCode) => {
    const failure = explainStartFailure(error, 80);
    expect(failure.exitCode).toBe(exitCode);
    expect(failure.message).toMatch(message);
  });
});
