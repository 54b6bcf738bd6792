import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { type AppParts, buildApp } from '../../../server/app.ts';
import { readConfig, type ServerLimits } from '../../../server/config.ts';
import { type ChatClientOptions, connectClient } from './chat-client.ts';
import { memoryStores } from './conversation-stores.ts';
import { fakeIndex } from './fake-index.ts';
import { scriptedPipeline } from './scripted-pipeline.ts';
import { wordEmbedder } from './word-embedder.ts';

const DEFAULTS = readConfig({}, []);

export interface TestServerOptions extends Partial<Omit<AppParts, 'config'>> {
  limits?: Partial<ServerLimits>;
  allowedOrigins?: string[];
}

/** Builds the app with fakes where a test gives nothing else; closed when the test ends. */
export async function buildTestApp({ limits, allowedOrigins = [], ...parts }: TestServerOptions = {}) {
  let ids = 0;
  const logged: string[] = [];
  const app = await buildApp({
    config: { allowedOrigins, limits: { ...DEFAULTS.limits, ...limits } },
    pipeline: scriptedPipeline().pipeline,
    index: fakeIndex().index,
    ...memoryStores(),
    embedder: wordEmbedder,
    mode: 'extractive',
    failedDocuments: () => undefined,
    isIngesting: () => true,
    webFolder: builtPages(),
    logger: pino({ level: 'trace' }, { write: (line) => logged.push(line) }),
    now: () => Date.now(),
    newId: () => `conversation-${++ids}`,
    ...parts,
  });
  onTestFinished(() => app.close());
  return { app, logged };
}

/** The same, listening on a free port. */
export async function startTestServer(options: TestServerOptions = {}) {
  const { app, logged } = await buildTestApp(options);
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const connect = (clientOptions?: ChatClientOptions) => {
    const client = connectClient(address, clientOptions);
    onTestFinished(() => client.socket.terminate());
    return client;
  };
  return { app, address, logged, connect };
}

function builtPages(): string {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-web-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'assets'));
  for (const page of ['index', 'demo', 'source']) writeFileSync(join(folder, `${page}.html`), `<title>${page}</title>`);
  writeFileSync(join(folder, 'widget.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'page-1a2b.js'), 'export {};');
  writeFileSync(join(folder, '.secret'), 'not served');
  return folder;
}
