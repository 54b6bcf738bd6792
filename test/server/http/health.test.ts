import { describe, expect, it } from 'vitest';
import { EMPTY, fakeIndex } from '../support/fake-index.ts';
import { buildTestApp } from '../support/test-server.ts';

describe('/healthz', () => {
  it('answers whenever the process lives', async () => {
    const { index } = fakeIndex();
    index.status = async () => {
      throw new Error('disk gone');
    };
    const { app } = await buildTestApp({ index });
    const response = await app.inject('/healthz');
    expect([response.statusCode, response.json()]).toEqual([200, { status: 'ok' }]);
  });
});

describe('/readyz', () => {
  it('answers when there is an index', async () => {
    const { app } = await buildTestApp();
    expect((await app.inject('/readyz')).statusCode).toBe(200);
  });

  it('says that nothing has been ingested yet', async () => {
    const { index, state } = fakeIndex();
    state.status = EMPTY;
    const { app } = await buildTestApp({ index });
    const response = await app.inject('/readyz');
    expect([response.statusCode, response.headers['retry-after']]).toEqual([503, '2']);
    expect(response.json()).toEqual({ code: 'not-ready', message: expect.stringContaining('ingested') });
  });

  it('says that nothing will come where no ingest is running', async () => {
    const { index, state } = fakeIndex();
    state.status = EMPTY;
    const { app } = await buildTestApp({ index, isIngesting: () => false });
    const response = await app.inject('/readyz');
    expect([response.statusCode, response.headers['retry-after']]).toEqual([503, undefined]);
    expect(response.json()).toEqual({ code: 'not-ready', message: expect.stringContaining('no ingest is running') });
  });
});
