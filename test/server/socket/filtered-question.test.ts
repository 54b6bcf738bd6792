import { expect, it } from 'vitest';
import { scriptedPipeline } from '../support/scripted-pipeline.ts';
import { startTestServer } from '../support/test-server.ts';

it('a question comes to the pipeline with its filter and with the audience of who asks, never one for the other', async () => {
  const { pipeline, asked } = scriptedPipeline();
  const { connect } = await startTestServer({ pipeline });
  const filter = { documents: ['00000000000000aa'], languages: ['zh'], from: '2026-01-01', to: '2026-01-31' };
  for (const audience of ['public', 'staff']) {
    const client = connect({ query: `?audience=${audience}` });
    await client.expect('session-ready');
    client.send({ type: 'ask', id: 'q1', question: 'When?', filter });
    await client.answer();
  }
  expect(asked.map(({ filter, visibility }) => [filter, visibility])).toEqual(
    [['public'], 'everything'].map((visibility) => [
      { ids: ['00000000000000aa'], languages: ['zh'], datedFrom: '2026-01-01', datedTo: '2026-01-31' },
      visibility,
    ]),
  );
});

it.each([
  ['without a document', { documents: [] }],
  ['with too many documents', { documents: Array.from({ length: 201 }, (_, place) => `d${place}`) }],
  ['with a day that is none', { from: '2026-02-30' }],
])('a filter %s is no message of the protocol', async (_name, filter) => {
  const { pipeline, asked } = scriptedPipeline();
  const { connect } = await startTestServer({ pipeline });
  const client = connect();
  await client.expect('session-ready');
  client.sendText(JSON.stringify({ type: 'ask', id: 'q1', question: 'When?', filter }));
  expect(await client.next()).toMatchObject({ type: 'error', code: 'malformed-message' });
  expect(asked).toEqual([]);
});
