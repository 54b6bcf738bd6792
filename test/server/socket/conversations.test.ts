import { describe, expect, it } from 'vitest';
import { fakeIndex, storedDocument } from '../support/fake-index.ts';
import { end, scriptedPipeline, sentence } from '../support/scripted-pipeline.ts';
import { startTestServer } from '../support/test-server.ts';

describe('a conversation on sockets', () => {
  it('passes earlier turns to the next question, across connections', async () => {
    const { pipeline, asked } = scriptedPipeline();
    const { connect } = await startTestServer({ pipeline });
    const first = connect();
    const { conversationId } = await first.expect('session-ready');
    first.send({ type: 'ask', id: 'q1', question: 'Who chairs it?' });
    await first.answer();
    first.send({ type: 'ask', id: 'q2', question: 'Since when?' });
    await first.answer();
    const turns = [
      { role: 'user', text: 'Who chairs it?' },
      { role: 'assistant', text: 'An answer to: Who chairs it? And more.' },
    ];
    expect(asked.map(({ history }) => history)).toEqual([[], turns]);

    const second = connect({ query: `?conversation=${conversationId}` });
    expect((await second.expect('session-ready')).conversationId).toBe(conversationId);
    second.send({ type: 'ask', id: 'q3', question: 'And now?' });
    await second.answer();
    expect(asked[2]!.history.slice(0, 2)).toEqual(turns);
  });

  it('gives a public socket a fresh conversation where it names one of staff', async () => {
    const { pipeline, asked } = scriptedPipeline();
    const { connect } = await startTestServer({ pipeline });
    const staff = connect({ query: '?audience=staff' });
    const { conversationId } = await staff.expect('session-ready');
    staff.send({ type: 'ask', id: 'q1', question: 'What is the secret?' });
    await staff.answer();

    const visitor = connect({ query: `?audience=public&conversation=${conversationId}` });
    expect((await visitor.expect('session-ready')).conversationId).not.toBe(conversationId);
    visitor.send({ type: 'ask', id: 'q1', question: 'What was it?' });
    await visitor.answer();
    expect(asked.map(({ visibility }) => visibility)).toEqual(['everything', ['public']]);
    expect(asked[1]!.history).toEqual([]);
  });

  it.each([
    ['removed', []],
    ['changed', [storedDocument({ text: 'The committee no longer meets.' })]],
    ['hidden', [storedDocument({ audience: ['staff'] })]],
  ])('forgets an answer whose document was %s', async (_name, documents) => {
    const { pipeline, asked } = scriptedPipeline();
    const { index, state } = fakeIndex();
    const { connect } = await startTestServer({ pipeline, index });
    const client = connect();
    await client.expect('session-ready');
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    await client.answer();
    state.documents = documents;
    client.send({ type: 'ask', id: 'q2', question: 'And then?' });
    await client.answer();
    expect(asked[1]!.history).toEqual([{ role: 'user', text: 'When?' }]);
  });

  it.each([
    ['throws', undefined],
    ['says so', 'failed' as const],
  ])('keeps nothing of an answer that failed, where the pipeline %s', async (_name, status) => {
    const { pipeline, asked } = scriptedPipeline(async function* ({ question }) {
      yield sentence('Half an answer.');
      if (question === 'When?' && !status) throw new Error('broken');
      yield end(status && { status });
    });
    const { connect } = await startTestServer({ pipeline });
    const client = connect();
    await client.expect('session-ready');
    client.send({ type: 'ask', id: 'q1', question: 'When?' });
    expect((await client.answer()).at(-1)).toMatchObject({ status: 'failed' });
    client.send({ type: 'ask', id: 'q2', question: 'And then?' });
    await client.answer();
    expect(asked[1]!.history).toEqual([]);
  });
});
