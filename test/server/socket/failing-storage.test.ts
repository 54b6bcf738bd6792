import { describe, expect, it } from 'vitest';
import type { ConversationStore } from '../../../server/conversation/conversation-store.ts';
import { openStores } from '../support/conversation-stores.ts';
import { startTestServer } from '../support/test-server.ts';

/** A disk that fails in everything that is asked of it. */
function brokenStore(): ConversationStore {
  const broken = () => {
    throw new Error('disk I/O error in /secret/conversations.sqlite');
  };
  return {
    ...{ find: broken, begin: broken, finish: broken, setSequence: broken, setFeedback: broken, exchange: broken },
    ...{ exchanges: broken, lastAnswered: broken, matching: broken, rename: broken, delete: broken },
    ...{ forgetBefore: broken, close: () => {} },
  };
}

describe('conversations that cannot be kept', () => {
  it('are answered all the same, and the failure is logged and told to nobody', async () => {
    const { connect, logged } = await startTestServer({ conversations: brokenStore() });
    const client = connect({ query: '?conversation=some-id' });
    await client.expect('session-ready');
    for (const id of ['q1', 'q2']) {
      client.send({ type: 'ask', id, question: 'When?' });
      const messages = await client.answer();
      expect(messages.map(({ type }) => type)).toEqual([
        'answer-start',
        'answer-sentence',
        'answer-sentence',
        'answer-end',
      ]);
      expect(messages.at(-1)).toMatchObject({ id, status: 'answered' });
      expect(JSON.stringify(messages)).not.toContain('secret');
    }
    expect(logged.join('')).toContain('disk I/O error');
  });

  it('go on with what is in memory: another socket, resuming, and an id that is asked again', async () => {
    const { connect } = await startTestServer({ conversations: brokenStore() });
    const client = connect();
    const { conversationId } = await client.expect('session-ready');
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    const told = await client.until('answer-end');
    const again = connect({ query: `?conversation=${conversationId}` });
    expect((await again.expect('session-ready')).conversationId).toBe(conversationId);
    again.send({ type: 'resume', after: 0 });
    expect(await again.until('resumed')).toEqual([...told, { type: 'resumed', complete: true }]);
    again.send({ type: 'ask', id: 'q1', question: 'When?' });
    expect(await again.until('answer-end')).toEqual(told);
  });

  it('fail over HTTP and for feedback without internal text', async () => {
    const { connect, address } = await startTestServer({ conversations: brokenStore() });
    const client = connect();
    await client.expect('session-ready');
    client.send({ type: 'feedback', id: 'q1', feedback: { rating: 'up' } });
    const told = await client.expect('error');
    expect(told).toMatchObject({ id: 'q1', code: 'internal' });
    const response = await fetch(`${address}/api/conversations/one?audience=public`);
    expect(response.status).toBe(500);
    expect(`${JSON.stringify(told)} ${await response.text()}`).not.toMatch(/secret|disk/);
  });

  it('are answered by a file that is full', async () => {
    const { conversations, insights } = openStores({ maximumBytes: 96 * 1024 });
    const { connect } = await startTestServer({ conversations, insights });
    const client = connect();
    const { conversationId } = await client.expect('session-ready');
    const asked = 40;
    for (let place = 0; place < asked; place += 1) {
      client.send({ type: 'ask', id: `q${place}`, question: `When ${'x'.repeat(900)}?` });
      expect((await client.answer()).at(-1)).toMatchObject({ status: 'answered' });
    }
    const kept = conversations.find({ id: conversationId, audience: 'public' });
    expect(kept?.questions).toBeGreaterThan(0);
    expect(kept?.questions).toBeLessThan(asked);
  });
});
