import { expect, it } from 'vitest';
import { conversationShape, readServerMessage } from '../../web/connection/read-server-message.ts';
import { end, scriptedPipeline, sentence } from '../server/support/scripted-pipeline.ts';
import { startTestServer } from '../server/support/test-server.ts';

/** What the page reads of a server, frame by frame, without the checks of the server's own schemas. */
async function startWithPage() {
  const { pipeline } = scriptedPipeline(async function* ({ question }) {
    if (question === 'Hello') {
      yield end({ status: 'small-talk', reply: 'greeting' });
      return;
    }
    yield { type: 'start', language: 'en', standaloneQuestion: 'When does the committee meet?' };
    yield sentence('In May.');
    yield end({ notice: 'vectors-incomplete' });
  });
  const server = await startTestServer({ pipeline });
  const client = server.connect();
  const frames: string[] = [];
  client.socket.on('message', (frame) => frames.push(frame.toString()));
  const { conversationId } = await client.expect('session-ready');
  return { ...server, client, frames, url: `${server.address}/api/conversations/${conversationId}?audience=public` };
}

it('the page understands every message of a conversation as the server sends it', async () => {
  const { client, frames, url } = await startWithPage();
  for (const [id, question] of [
    ['q1', 'Hello'],
    ['q2', 'When?'],
  ] as const) {
    client.send({ type: 'ask', id, question });
    await client.until('answer-end');
  }
  client.send({ type: 'feedback', id: 'q2', feedback: { rating: 'down', reason: 'wrong', comment: 'It is in June.' } });
  await client.expect('feedback-kept');
  client.send({ type: 'feedback', id: 'q1', feedback: { rating: null } });
  await client.expect('feedback-kept');
  client.send({ type: 'resume', after: 0 });
  await client.until('resumed');
  client.send({ type: 'ask', id: 'q3', question: '' });
  await client.expect('error');
  await fetch(url, { method: 'DELETE' });
  await client.expect('conversation-deleted');
  const understood = frames.map((frame) => readServerMessage(frame)?.type);
  expect(understood).toEqual(frames.map((frame) => JSON.parse(frame).type));
  expect(new Set(understood).size).toBe(9);
});

it('the page understands a conversation as it is kept', async () => {
  const { client, url } = await startWithPage();
  for (const [id, question] of [
    ['q1', 'Hello'],
    ['q2', 'When?'],
  ] as const) {
    client.send({ type: 'ask', id, question });
    await client.until('answer-end');
  }
  client.send({ type: 'feedback', id: 'q2', feedback: { rating: 'up' } });
  await client.expect('feedback-kept');
  const kept: unknown = await (await fetch(url)).json();
  expect(conversationShape(kept)).toBe(true);
  expect(kept).toMatchObject({
    exchanges: [
      { status: 'small-talk', reply: 'greeting' },
      { notice: 'vectors-incomplete', feedback: { rating: 'up' } },
    ],
  });
});
