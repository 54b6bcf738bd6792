import { describe, expect, it } from 'vitest';
import { conversationResponseSchema, findConversationsResponseSchema } from '../../../server/protocol.ts';
import { memoryStores } from '../support/conversation-stores.ts';
import { fakeIndex } from '../support/fake-index.ts';
import { keptAnswer } from '../support/kept-answer.ts';
import { buildTestApp } from '../support/test-server.ts';

const SITE = 'https://www.example.org';
const PUBLIC = '/api/conversations/one?audience=public';
const STAFF = '/api/conversations/one?audience=staff';

/** A conversation of a visitor, with one answer. */
async function buildWithConversation() {
  const stores = memoryStores();
  const { index, state } = fakeIndex();
  const key = { id: 'one', audience: 'public' } as const;
  stores.conversations.begin(key, { id: 'q1', question: 'When?', askedAt: 1_000, mode: 'extractive' });
  stores.conversations.finish(key, 'q1', keptAnswer());
  const { app } = await buildTestApp({ ...stores, index, allowedOrigins: [SITE] });
  return { app, state, stores };
}

describe('a conversation over HTTP', () => {
  it('is read by who knows its id, with its audience, and kept by no cache', async () => {
    const { app } = await buildWithConversation();
    const response = await app.inject({ url: PUBLIC });
    expect(response.headers['cache-control']).toBe('no-store');
    expect(conversationResponseSchema.parse(response.json())).toMatchObject({
      ...{ id: 'one', title: 'When?', questions: 1 },
      exchanges: [{ id: 'q1', status: 'answered', sentences: [{ text: 'In May.' }], withdrawn: 0 }],
    });
  });

  it('of another audience cannot be told from one that does not exist, whatever is wanted of it', async () => {
    const { app } = await buildWithConversation();
    for (const method of ['GET', 'PATCH', 'DELETE'] as const) {
      const payload = method === 'PATCH' ? { payload: { title: 'Mine' } } : {};
      const hidden = await app.inject({ method, url: STAFF, ...payload });
      const missing = await app.inject({ method, url: STAFF.replace('one', 'none'), ...payload });
      expect([hidden.statusCode, hidden.body]).toEqual([404, missing.body]);
    }
    expect((await app.inject({ url: PUBLIC })).json()).toMatchObject({ title: 'When?' });
  });

  it('leaves out and counts what no longer stands in the documents', async () => {
    const { app, state } = await buildWithConversation();
    state.documents = [];
    const response = await app.inject({ url: PUBLIC });
    expect(response.json().exchanges).toMatchObject([{ sentences: [], withdrawn: 1 }]);
    expect(response.body).not.toContain('In May.');
  });

  it('is renamed, to something', async () => {
    const { app } = await buildWithConversation();
    const rename = (title: string) => app.inject({ method: 'PATCH', url: PUBLIC, payload: { title } });
    expect((await rename('  Dates ')).json()).toMatchObject({ id: 'one', title: 'Dates' });
    expect((await rename('  ')).statusCode).toBe(400);
    expect((await app.inject({ url: PUBLIC })).json()).toMatchObject({ title: 'Dates' });
  });

  it('is gone when it was deleted', async () => {
    const { app, stores } = await buildWithConversation();
    expect((await app.inject({ method: 'DELETE', url: PUBLIC })).statusCode).toBe(204);
    expect((await app.inject({ url: PUBLIC })).statusCode).toBe(404);
    expect((await app.inject({ method: 'DELETE', url: PUBLIC })).statusCode).toBe(404);
    expect(stores.conversations.find({ id: 'one', audience: 'public' })).toBeUndefined();
  });

  it('is found by a text, of the ids that the caller knows', async () => {
    const { app, state } = await buildWithConversation();
    const find = async (ids: string[], text: string) => {
      const url = '/api/conversations/find?audience=public';
      const response = await app.inject({ method: 'POST', url, payload: { ids, text } });
      return findConversationsResponseSchema.parse(response.json()).conversations;
    };
    expect(await find(['one', 'none'], 'in MAY')).toMatchObject([
      { id: 'one', excerpt: { text: 'In May.', start: 0 } },
    ]);
    expect(await find([], 'in may')).toEqual([]);
    expect(await find(['one'], '.*')).toEqual([]);
    state.documents = [];
    expect(await find(['one'], 'in may')).toEqual([]);
  });
});

describe('what a browser asks before a page of another site reads or deletes its conversation', () => {
  const preflight = (origin: string, method: string) => ({
    ...{ method: 'OPTIONS' as const, url: PUBLIC },
    headers: { origin, 'access-control-request-method': method },
  });

  it.each(['GET', 'DELETE', 'PATCH'])('is granted to an allowed site for %s', async (method) => {
    const { app } = await buildWithConversation();
    const { statusCode, headers } = await app.inject(preflight(SITE, method));
    expect([statusCode, headers['access-control-allow-origin']]).toEqual([204, SITE]);
    expect(headers['access-control-allow-methods']).toContain(method);
  });

  it('is refused to any other, and so is the request itself', async () => {
    const { app } = await buildWithConversation();
    const origin = 'https://evil.example';
    const asked = await app.inject(preflight(origin, 'DELETE'));
    expect([asked.statusCode, asked.headers['access-control-allow-origin']]).toEqual([403, undefined]);
    expect((await app.inject({ method: 'DELETE', url: PUBLIC, headers: { origin } })).statusCode).toBe(403);
    expect((await app.inject({ url: PUBLIC })).statusCode).toBe(200);
  });

  it('is followed by a response that the site may read', async () => {
    const { app } = await buildWithConversation();
    for (const method of ['GET', 'DELETE', 'DELETE'] as const) {
      const { headers } = await app.inject({ method, url: PUBLIC, headers: { origin: SITE } });
      expect(headers['access-control-allow-origin']).toBe(SITE);
    }
  });
});
