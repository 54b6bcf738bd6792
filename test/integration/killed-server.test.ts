import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { conversationResponseSchema } from '../../server/protocol.ts';
import { connectClient } from '../server/support/chat-client.ts';
import { type OpenAiStandIn, startOpenAiStandIn } from '../support/openai-stand-in.ts';
import { type RunningServer, removeFolder, runServer } from '../support/run-server.ts';

let documents: string;
let model: OpenAiStandIn;
let server: RunningServer;

const start = (folder?: string) =>
  runServer({
    documents,
    ...(folder !== undefined && { folder }),
    environment: { OPENAI_BASE_URL: model.baseUrl, OPENAI_MODEL: 'stand-in' },
  });

beforeAll(async () => {
  documents = mkdtempSync(join(tmpdir(), 'footnote-documents-'));
  writeFileSync(
    join(documents, 'charter.md'),
    '# Charter\n\nThe council has 12 members. Ada Li chairs it since 2021.\n',
  );
  model = await startOpenAiStandIn();
  server = await start();
});
afterAll(async () => {
  await server.stop();
  await model.close();
  removeFolder(server.folder);
  rmSync(documents, { recursive: true });
});

it('a server that is killed in the middle of an answer has its conversations whole when it starts again', async () => {
  const client = connectClient(server.address, { query: '?audience=staff' });
  const ready = await client.expect('session-ready');
  for (let { index } = ready; index.documents === 0; ) index = (await client.expect('index-status')).index;
  model.follow({ kind: 'answer', pieces: ['The council has 12 members [1].'] });
  client.send({ type: 'ask', id: 'q1', question: 'How many members does the council have?' });
  const told = (await client.until('answer-end')).filter(({ type }) => type !== 'index-status');
  model.follow({ kind: 'never-ends', pieces: ['Ada Li chairs'] });
  client.send({ type: 'ask', id: 'q2', question: 'Who chairs the council?' });
  const [last] = (await client.until('answer-start')).slice(-1);
  await server.kill();
  await client.closed;

  server = await start(server.folder);
  const url = `${server.address}/api/conversations/${ready.conversationId}?audience=staff`;
  const { exchanges, sequence } = conversationResponseSchema.parse(await (await fetch(url)).json());
  expect(exchanges).toMatchObject([
    { id: 'q1', status: 'answered', sentences: [{ text: 'The council has 12 members.' }], withdrawn: 0 },
    { id: 'q2', status: 'failed', question: 'Who chairs the council?', sentences: [] },
  ]);
  // No number that was given out before is given out again.
  expect(sequence).toBeGreaterThanOrEqual(last && 'sequence' in last ? last.sequence : Number.POSITIVE_INFINITY);

  const again = connectClient(server.address, { query: `?audience=staff&conversation=${ready.conversationId}` });
  expect((await again.expect('session-ready')).conversationId).toBe(ready.conversationId);
  again.send({ type: 'resume', after: 1 });
  expect((await again.until('resumed')).at(-1)).toEqual({ type: 'resumed', complete: false });
  again.send({ type: 'ask', id: 'q1', question: 'How many members does the council have?' });
  const repeated = (await again.until('answer-end')).filter(({ type }) => type !== 'index-status');
  expect(repeated).toEqual(told);
  again.socket.close();
});
