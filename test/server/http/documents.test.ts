import { describe, expect, it } from 'vitest';
import { documentListSchema, documentResponseSchema } from '../../../server/protocol.ts';
import { fakeIndex, storedDocument } from '../support/fake-index.ts';
import { buildTestApp } from '../support/test-server.ts';

const PUBLIC = storedDocument({ id: '00000000000000aa' });
const STAFF = storedDocument({ id: '00000000000000bb', audience: ['staff'], title: 'Salaries' });

async function buildWithDocuments() {
  const { index, state } = fakeIndex([PUBLIC, STAFF]);
  const { app } = await buildTestApp({ index });
  return { app, state, get: (url: string, headers = {}) => app.inject({ url, headers }) };
}

describe('the list of documents', () => {
  it('shows visitors the public ones, and staff all', async () => {
    const { get } = await buildWithDocuments();
    const ids = async (url: string) => documentListSchema.parse((await get(url)).json()).documents.map(({ id }) => id);
    expect(await ids('/api/documents')).toEqual([PUBLIC.id]);
    expect(await ids('/api/documents?audience=public')).toEqual([PUBLIC.id]);
    expect(await ids('/api/documents?audience=staff')).toEqual([PUBLIC.id, STAFF.id]);
  });

  it('refuses an audience that does not exist, and one given twice', async () => {
    const { get } = await buildWithDocuments();
    for (const query of ['audience=admin', 'audience=', 'audience=staff&audience=public']) {
      const response = await get(`/api/documents?${query}`);
      expect([response.statusCode, response.json().code]).toEqual([400, 'audience-unknown']);
    }
  });
});

describe('a document', () => {
  it('comes with its text, and with neither its audience nor its hash', async () => {
    const { get } = await buildWithDocuments();
    const response = await get(`/api/documents/${PUBLIC.id}`);
    expect(documentResponseSchema.strict().parse(response.json())).toMatchObject({ id: PUBLIC.id, text: PUBLIC.text });
    expect(response.body).not.toContain('secret');
    expect(response.headers['cache-control']).toBe('private, no-cache');
  });

  it('that may not be seen cannot be told from one that does not exist', async () => {
    const { get } = await buildWithDocuments();
    const [hidden, missing, malformed] = await Promise.all([
      get(`/api/documents/${STAFF.id}`),
      get('/api/documents/00000000000000cc'),
      get('/api/documents/..%2f..%2fsecret'),
    ]);
    expect(hidden.statusCode).toBe(404);
    expect(missing.body).toBe(hidden.body);
    expect(malformed.body).toBe(hidden.body);
    expect(Object.keys(missing.headers)).toEqual(Object.keys(hidden.headers));
    expect((await get(`/api/documents/${STAFF.id}?audience=staff`)).statusCode).toBe(200);
  });

  it('is not sent again while it is the same, and is once it changed', async () => {
    const { get, state } = await buildWithDocuments();
    const url = `/api/documents/${PUBLIC.id}`;
    const { etag } = (await get(url)).headers;
    for (const known of [`${etag}`, `W/${etag}`, `"other", ${etag}`]) {
      const response = await get(url, { 'if-none-match': known });
      expect([response.statusCode, response.body]).toEqual([304, '']);
    }
    state.documents = [{ ...PUBLIC, text: 'Changed.' }];
    expect((await get(url, { 'if-none-match': `${etag}` })).statusCode).toBe(200);
    state.documents = [];
    expect((await get(url, { 'if-none-match': `${etag}` })).statusCode).toBe(404);
  });

  it('is found with a trailing slash too', async () => {
    const { get } = await buildWithDocuments();
    expect((await get(`/api/documents/${PUBLIC.id}/`)).statusCode).toBe(200);
  });
});
