import { describe, expect, it } from 'vitest';
import { conversationsFile, openStores } from '../support/conversation-stores.ts';
import { fakeIndex } from '../support/fake-index.ts';
import { end, gate, scriptedPipeline, sentence } from '../support/scripted-pipeline.ts';
import { startTestServer, type TestServerOptions } from '../support/test-server.ts';

/** A server whose answers go on after their first sentence when the test lets them. */
async function startHalting(options: TestServerOptions = {}) {
  const { opened, open } = gate();
  const { pipeline, asked } = scriptedPipeline(async function* ({ signal }) {
    yield sentence('In May.');
    await Promise.race([opened, new Promise((resolve) => signal.addEventListener('abort', resolve))]);
    yield sentence('And in June.');
    yield end();
  });
  const server = await startTestServer({ pipeline, ...options });
  const join = async (conversation = '') => {
    const client = server.connect({ query: `?conversation=${conversation}` });
    return { client, ready: await client.expect('session-ready') };
  };
  return { ...server, asked, open, join };
}

describe('going on with a conversation', () => {
  it('sends what was missed of an answer that went on meanwhile, once and in order', async () => {
    const { join, open } = await startHalting();
    const { client, ready } = await join();
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    const seen = await client.until('answer-sentence');
    client.socket.terminate();
    await client.closed;
    open();
    const { client: again, ready: greeting } = await join(ready.conversationId);
    expect(greeting.conversationId).toBe(ready.conversationId);
    again.send({ type: 'resume', after: seen.length });
    const messages = await again.until('answer-end');
    const numbered = [...seen, ...messages].flatMap((message) => ('sequence' in message ? [message.sequence] : []));
    expect(numbered).toEqual([1, 2, 3, 4, 5]);
    expect(messages.at(-1)).toMatchObject({ id: 'q1', status: 'answered' });
  });

  it('says that it is complete where nothing was missed, and that it is not where numbers were never given', async () => {
    const { join, open } = await startHalting();
    open();
    const { client, ready } = await join();
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    await client.until('answer-end');
    const { client: again, ready: greeting } = await join(ready.conversationId);
    expect(greeting.sequence).toBe(5);
    again.send({ type: 'resume', after: 5 });
    expect(await again.next()).toEqual({ type: 'resumed', complete: true });
    again.send({ type: 'resume', after: 99 });
    expect(await again.next()).toEqual({ type: 'resumed', complete: false });
  });

  it('is not complete where the buffer has lost what was missed', async () => {
    const { pipeline } = scriptedPipeline(async function* () {
      for (let place = 0; place < 300; place += 1) yield sentence(`Sentence ${place}.`);
      yield end();
    });
    const { connect } = await startTestServer({ pipeline });
    const client = connect();
    const { conversationId } = await client.expect('session-ready');
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    await client.until('answer-end');
    const again = connect({ query: `?conversation=${conversationId}` });
    await again.expect('session-ready');
    again.send({ type: 'resume', after: 1 });
    const messages = await again.until('resumed');
    expect(messages.at(-1)).toEqual({ type: 'resumed', complete: false });
    expect(messages.length).toBeLessThanOrEqual(257);
  });

  it('does not tell again how a question was corrected: the word may be gone with its document', async () => {
    const { pipeline } = scriptedPipeline(async function* () {
      yield {
        type: 'start',
        language: 'en',
        standaloneQuestion: 'When is it?',
        correctedQuestion: 'When is the launch?',
      };
      yield end();
    });
    const { connect } = await startTestServer({ pipeline });
    const client = connect();
    const { conversationId } = await client.expect('session-ready');
    client.send({ type: 'ask', id: 'q1', question: 'Wehn?' });
    const [, start] = await client.until('answer-end');
    expect(start).toMatchObject({ type: 'answer-start', correctedQuestion: 'When is the launch?' });
    const again = connect({ query: `?conversation=${conversationId}` });
    await again.expect('session-ready');
    again.send({ type: 'resume', after: 1 });
    const [told] = await again.until('answer-end');
    expect(told).toMatchObject({ type: 'answer-start', standaloneQuestion: 'When is it?' });
    expect(told).not.toHaveProperty('correctedQuestion');
  });

  it('leaves out what no longer stands', async () => {
    const { pipeline } = scriptedPipeline();

    const fake = fakeIndex();
    const { connect } = await startTestServer({ pipeline, index: fake.index });
    const client = connect();
    const { conversationId } = await client.expect('session-ready');
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    await client.until('answer-end');
    fake.state.documents = [];
    const again = connect({ query: `?conversation=${conversationId}` });
    await again.expect('session-ready');
    again.send({ type: 'resume', after: 0 });
    const types = (await again.until('resumed')).map(({ type }) => type);
    expect(types).toEqual(['question', 'answer-start', 'answer-end', 'resumed']);
  });

  it('begins a fresh one for an id that is not known', async () => {
    const { join } = await startHalting();
    const { ready } = await join('nobody-has-this');
    expect(ready).toMatchObject({ conversationId: 'conversation-1', sequence: 0 });
  });

  it('finds the answer of a question that was asked before a restart', async () => {
    const file = conversationsFile();
    const before = openStores({ file });
    const first = await startHalting({ conversations: before.conversations, insights: before.insights });
    first.open();
    const { client, ready } = await first.join();
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    const told = await client.until('answer-end');
    await first.app.close();
    await before.close();

    const after = openStores({ file });
    const second = await startHalting({ conversations: after.conversations, insights: after.insights });
    const { client: again } = await second.join(ready.conversationId);
    again.send({ type: 'ask', id: 'q1', question: 'When?' });
    expect(await again.until('answer-end')).toEqual(told);
    expect(second.asked).toEqual([]);
    await second.app.close();
    await after.close();
  });
});

describe('two tabs of one conversation', () => {
  it('show the same, and either may cancel', async () => {
    const { join } = await startHalting();
    const { client: left, ready } = await join();
    left.send({ type: 'ask', id: 'q0', question: 'Before?' });
    left.send({ type: 'cancel', id: 'q0' });
    await left.until('answer-end');
    const { client: right, ready: greeting } = await join(ready.conversationId);
    right.send({ type: 'resume', after: greeting.sequence });
    await right.expect('resumed');
    left.send({ type: 'ask', id: 'q1', question: 'When?' });
    expect(await right.until('answer-sentence')).toEqual(await left.until('answer-sentence'));
    right.send({ type: 'cancel', id: 'q1' });
    const [end] = await left.until('answer-end');
    expect(end).toMatchObject({ id: 'q1', status: 'cancelled' });
    expect(await right.until('answer-end')).toEqual([end]);
  });

  it('both learn of feedback, and of an answer that there is none of', async () => {
    const { join, open } = await startHalting();
    open();
    const { client: left, ready } = await join();
    left.send({ type: 'ask', id: 'q1', question: 'When?' });
    await left.until('answer-end');
    const { client: right, ready: greeting } = await join(ready.conversationId);
    right.send({ type: 'resume', after: greeting.sequence });
    await right.expect('resumed');
    left.send({ type: 'feedback', id: 'q1', feedback: { rating: 'down', reason: 'wrong' } });
    const kept = { type: 'feedback-kept', id: 'q1', feedback: { rating: 'down', reason: 'wrong' } };
    expect(await left.next()).toMatchObject(kept);
    expect(await right.next()).toMatchObject(kept);
    left.send({ type: 'feedback', id: 'q1', feedback: { rating: null } });
    expect(await right.next()).toMatchObject({ type: 'feedback-kept', feedback: null });
    right.send({ type: 'feedback', id: 'q9', feedback: { rating: 'up' } });
    expect(await right.next()).toMatchObject({ type: 'error', id: 'q9', code: 'unknown-answer' });
  });

  it('both learn that the conversation was deleted, and the next question begins a new one', async () => {
    const { join, address } = await startHalting();
    const { client: left, ready } = await join();
    left.send({ type: 'ask', id: 'q1', question: 'When?' });
    await left.until('answer-sentence');
    const { client: right } = await join(ready.conversationId);
    const url = `${address}/api/conversations/${ready.conversationId}?audience=public`;
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(204);
    await left.until('conversation-deleted');
    await right.until('conversation-deleted');
    expect((await fetch(url)).status).toBe(404);
    left.send({ type: 'ask', id: 'q2', question: 'And now?' });
    expect((await left.expect('session-ready')).conversationId).not.toBe(ready.conversationId);
    await left.until('answer-sentence');
  });
});
