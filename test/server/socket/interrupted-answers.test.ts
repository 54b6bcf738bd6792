import { describe, expect, it } from 'vitest';
import { memoryStores } from '../support/conversation-stores.ts';
import { fakeIndex } from '../support/fake-index.ts';
import { scriptedPipeline } from '../support/scripted-pipeline.ts';
import { startTestServer } from '../support/test-server.ts';

describe('an answer that is not whole any more', () => {
  it('is made anew under its id where a crash left it without an end', async () => {
    const stores = memoryStores();
    const key = { id: 'kept', audience: 'public' as const };
    stores.conversations.begin(key, { id: 'q1', question: 'When?', askedAt: Date.now(), mode: 'extractive' });
    const { pipeline, asked } = scriptedPipeline();
    const { connect } = await startTestServer({ pipeline, ...stores });
    const client = connect({ query: '?conversation=kept' });
    await client.expect('session-ready');
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    expect((await client.answer()).at(-1)).toMatchObject({ type: 'answer-end', status: 'answered' });
    expect(stores.conversations.exchanges(key).map(({ id, status }) => [id, status])).toEqual([['q1', 'answered']]);
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    await client.answer();
    expect(asked).toHaveLength(1);
  });

  it('is to be read anew where a sentence of it is not sent again, since its source is gone', async () => {
    const { index, state } = fakeIndex();
    const { connect } = await startTestServer({ index });
    const first = connect();
    const { conversationId } = await first.expect('session-ready');
    first.send({ type: 'ask', id: 'q1', question: 'When?' });
    await first.answer();
    const resumed = async () => {
      const client = connect({ query: `?conversation=${conversationId}` });
      await client.expect('session-ready');
      client.send({ type: 'resume', after: 0 });
      return (await client.until('resumed')).at(-1);
    };
    expect(await resumed()).toMatchObject({ complete: true });
    state.documents = [];
    expect(await resumed()).toMatchObject({ complete: false });
  });
});
