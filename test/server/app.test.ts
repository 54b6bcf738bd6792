import { describe, expect, it } from 'vitest';
import { errorResponseSchema } from '../../server/protocol.ts';
import { fakeIndex } from './support/fake-index.ts';
import { buildTestApp } from './support/test-server.ts';

describe('the pages', () => {
  it.each([
    ['/', 'index'],
    ['/demo', 'demo'],
    ['/demo/', 'demo'],
    ['/source', 'source'],
    ['/source/?id=1', 'source'],
  ])('%s is %s.html, asked for every time', async (url, title) => {
    const { app } = await buildTestApp();
    const response = await app.inject(url);
    expect(response.body).toBe(`<title>${title}</title>`);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.headers['cache-control']).toBe('no-cache');
  });

  it('run nothing but what the server sends, and are framed by nobody', async () => {
    const { app } = await buildTestApp();
    const { headers } = await app.inject('/');
    const policy = `${headers['content-security-policy']}`.split(';');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.join()).not.toMatch(/unsafe|\*|https?:/);
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('let other sites load the widget and what it needs, and cache what never changes', async () => {
    const { app } = await buildTestApp();
    const widget = await app.inject('/widget.js');
    const asset = await app.inject('/assets/page-1a2b.js');
    for (const { headers } of [widget, asset]) {
      expect(headers).toMatchObject({
        'cross-origin-resource-policy': 'cross-origin',
        'access-control-allow-origin': '*',
      });
    }
    expect(widget.headers['cache-control']).toBe('no-cache');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it.each(['/.secret', '/../package.json', '/%2e%2e/package.json', '/assets/'])('%s is not among them', async (url) => {
    const { app } = await buildTestApp();
    expect((await app.inject(url)).statusCode).toBeGreaterThanOrEqual(400);
  });
});

describe('a request that fails', () => {
  it('is told as JSON where nothing is at the address', async () => {
    const { app } = await buildTestApp();
    for (const request of [{ url: '/nothing' }, { url: '/api/nothing', headers: { accept: 'text/html' } }]) {
      const response = await app.inject(request);
      expect([response.statusCode, response.json()]).toEqual([404, errorResponseSchema.parse(response.json())]);
    }
  });

  it('shows a browser a page where nothing is at the address', async () => {
    const { app } = await buildTestApp();
    const response = await app.inject({ url: '/nothing', headers: { accept: 'text/html,*/*' } });
    expect([response.statusCode, response.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(response.body).toContain('<a href="/">');
  });

  it('shows nothing internal, and is logged whole', async () => {
    const { index } = fakeIndex();
    index.documents = async () => {
      throw new Error('SQLITE_CORRUPT in /secret/path');
    };
    const { app, logged } = await buildTestApp({ index });
    const response = await app.inject('/api/documents');
    expect([response.statusCode, response.json().code]).toEqual([500, 'internal']);
    expect(response.body).not.toContain('SQLITE');
    expect(logged.join()).toContain('SQLITE_CORRUPT in /secret/path');
  });

  it.each(['/api/documents/%', `/api/documents/${'a'.repeat(200)}`])('is refused plainly for %s', async (url) => {
    const { app } = await buildTestApp();
    const response = await app.inject(url);
    expect(response.statusCode).toBeLessThan(500);
    expect(Object.keys(errorResponseSchema.strict().parse(response.json()))).toEqual(['code', 'message']);
  });

  it('is told in the same form for a method that nothing takes', async () => {
    const { app } = await buildTestApp();
    const response = await app.inject({ method: 'POST', url: '/api/documents', payload: { a: 1 } });
    expect([response.statusCode, response.json().code]).toEqual([404, 'not-found']);
  });

  it('is told in the same form for a plain request to the socket', async () => {
    const { app } = await buildTestApp();
    const response = await app.inject('/api/socket');
    expect([response.statusCode, response.json().code]).toEqual([426, 'socket-only']);
  });
});

describe('the log', () => {
  it('has a line for a request, without the query that may name a conversation', async () => {
    const { app, logged } = await buildTestApp();
    await app.inject('/api/documents?audience=public&conversation=private-name');
    expect(logged.join()).toContain('"route":"/api/documents"');
    expect(logged.join()).not.toContain('private-name');
  });
});
