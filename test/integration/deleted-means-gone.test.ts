import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtModule } from '../../models/project-folder.ts';
import type { ServerMessage } from '../../server/protocol.ts';
import { connectClient } from '../server/support/chat-client.ts';
import { type RunningServer, removeFolder, runServer } from '../support/run-server.ts';

const SECRET = /marmalade|quentina|since 1987/i;
const BOATHOUSE =
  '# Boathouse\n\nThe boathouse has been kept by Quentina Marmalade since 1987. She opens it at six every morning.\n';
const MILL = '# Mill\n\nThe mill grinds oats on Tuesdays. Its keeper lives beside the weir.\n';

let documents: string;
let server: RunningServer;
beforeAll(async () => {
  documents = mkdtempSync(join(tmpdir(), 'footnote-documents-'));
  writeFileSync(join(documents, 'boathouse.md'), BOATHOUSE);
  writeFileSync(join(documents, 'mill.md'), MILL);
  server = await runServer({ documents });
});
afterAll(async () => {
  await server.stop();
  removeFolder(server.folder);
  rmSync(documents, { recursive: true });
});

const get = async (path: string) => {
  const response = await fetch(`${server.address}${path}?audience=staff`);
  return { status: response.status, text: await response.text() };
};

/** Asks in a conversation, a fresh one where none is named, and gives everything that came over the socket as text. */
async function ask(question: string, conversation = '') {
  const client = connectClient(server.address, { query: `?audience=staff&conversation=${conversation}` });
  const ready = await client.expect('session-ready');
  // An id that was asked before would not be asked again.
  const id = randomUUID();
  client.send({ type: 'ask', id, question });
  const messages: ServerMessage[] = [];
  const isEnd = (message: ServerMessage) => message.type === 'answer-end' && message.id === id;
  do messages.push(await client.next());
  while (!messages.some(isEnd));
  client.socket.close();
  return { conversationId: ready.conversationId, text: JSON.stringify([ready, ...messages]) };
}

async function vectorsComplete(): Promise<void> {
  const client = connectClient(server.address, { query: '?audience=staff' });
  let { index } = await client.expect('session-ready');
  while (index.documents < 2 || index.vectorShare < 1) index = (await client.expect('index-status')).index;
  client.socket.close();
}

/** An ingest beside the server's own, which may still be saving its graph. */
const ingestAgain = () =>
  promisify(execFile)(process.execPath, [
    ...[builtModule('ingest/cli.js'), documents, '--index', join(server.folder, 'index'), '--wait'],
  ]);

it('a document that is removed while the server runs is gone from everything as soon as the ingest has committed', async () => {
  await vectorsComplete();
  const { id } = (JSON.parse((await get('/api/documents')).text) as { documents: { id: string }[] }).documents[0]!;
  const before = await ask('Who keeps the boathouse?');
  expect(before.text).toMatch(SECRET);
  expect((await get(`/api/documents/${id}`)).text).toMatch(SECRET);
  expect((await ask('Since when does she keep it?', before.conversationId)).text).toMatch(SECRET);

  rmSync(join(documents, 'boathouse.md'));
  await ingestAgain();

  // nothing is waited for: these are the first requests after the commit
  const answers = await Promise.all([
    ask('Who keeps the boathouse?'),
    ask('Since when does she keep it?', before.conversationId),
    ask('When does the boathouse open in the morning?', before.conversationId),
  ]);
  for (const { text } of answers) expect(text).not.toMatch(SECRET);
  expect(answers[1]?.conversationId).toBe(before.conversationId);
  const kept = await get(`/api/conversations/${before.conversationId}`);
  expect(kept).toMatchObject({ status: 200, text: expect.not.stringMatching(SECRET) });
  expect(JSON.parse(kept.text).exchanges[0]).toMatchObject({ question: 'Who keeps the boathouse?', sentences: [] });
  expect(JSON.parse(kept.text).exchanges[0].withdrawn).toBeGreaterThan(0);
  expect((await get('/api/insights')).text).not.toMatch(SECRET);
  const list = await get('/api/documents');
  expect(list.text).toContain('mill.md');
  expect(list.text).not.toMatch(/boathouse/i);
  expect(await get(`/api/documents/${id}`)).toMatchObject({ status: 404, text: expect.not.stringMatching(SECRET) });
  expect(server.log()).not.toMatch(SECRET);
});
