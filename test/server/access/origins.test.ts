import { describe, expect, it } from 'vitest';
import { isLoopbackName } from '../../../server/access/loopback.ts';
import { buildTestApp, startTestServer } from '../support/test-server.ts';

const SITE = 'https://www.example.org';

describe('a request of a page', () => {
  const cases = [
    { name: 'of the server itself', origin: 'http://localhost:3000', host: 'localhost:3000', status: 200 },
    { name: 'of the server under its address', origin: 'http://localhost:3000', host: '127.0.0.1:3000', status: 200 },
    { name: 'of another port of this machine', origin: 'http://localhost:5173', host: 'localhost:3000', status: 403 },
    { name: 'of another site', origin: 'https://evil.example', host: 'localhost:3000', status: 403 },
    { name: 'without an origin of its own', origin: 'null', host: 'localhost:3000', status: 403 },
    { name: 'of an allowed site', origin: SITE, host: 'localhost:3000', status: 200 },
    {
      name: 'of an allowed name with another scheme',
      origin: 'http://www.example.org',
      host: 'localhost:3000',
      status: 403,
    },
  ];

  it.each(cases)('$name is answered with $status', async ({ origin, host, status }) => {
    const { app } = await buildTestApp({ allowedOrigins: [SITE] });
    const response = await app.inject({ url: '/api/documents', headers: { host, origin } });
    expect(response.statusCode).toBe(status);
  });

  it('of an allowed site may be read by it', async () => {
    const { app } = await buildTestApp({ allowedOrigins: [SITE] });
    const response = await app.inject({ url: '/api/documents', headers: { origin: SITE } });
    expect(response.headers).toMatchObject({ 'access-control-allow-origin': SITE, vary: 'Origin' });
  });

  it('of an allowed site never becomes staff', async () => {
    const { app } = await buildTestApp({ allowedOrigins: [SITE] });
    const response = await app.inject({ url: '/api/documents?audience=staff', headers: { origin: SITE } });
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ code: 'audience-refused' });
  });

  it('without an Origin header is answered: it is not a page of another site', async () => {
    const { app } = await buildTestApp();
    expect((await app.inject({ url: '/api/documents?audience=staff' })).statusCode).toBe(200);
  });
});

describe('the host name of a request', () => {
  it.each([
    ['localhost:3000', 200],
    ['127.0.0.1', 200],
    ['[::1]:3000', 200],
    ['www.example.org', 200],
    ['evil.example:3000', 403],
    ['localhost.evil.example', 403],
    ['127.0.0.1.evil.example', 403],
    ['not a host', 403],
  ])('%s is answered with %i', async (host, status) => {
    const { app } = await buildTestApp({ allowedOrigins: [SITE] });
    for (const url of ['/', '/healthz', '/api/documents']) {
      expect((await app.inject({ url, headers: { host } })).statusCode).toBe(status);
    }
  });

  it('is checked for addresses that do not exist too', async () => {
    const { app } = await buildTestApp();
    const response = await app.inject({ url: '/nothing', headers: { host: 'evil.example' } });
    expect(response.json()).toMatchObject({ code: 'host-refused' });
  });
});

describe('the handshake of a socket', () => {
  it.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://localhost:1' }],
    ['a foreign host name', { host: 'evil.example' }],
  ])('is refused with %s', async (_name, headers) => {
    const { connect } = await startTestServer();
    expect(await connect({ headers }).refused).toBe(403);
  });

  it('is accepted from its own page, by address and by name', async () => {
    const { address, connect } = await startTestServer();
    await connect({ headers: { origin: address } }).expect('session-ready');
    await connect({ headers: { origin: address.replace('127.0.0.1', 'localhost') } }).expect('session-ready');
  });

  it('is accepted from an allowed site, for visitors only', async () => {
    const { connect } = await startTestServer({ allowedOrigins: [SITE] });
    const headers = { origin: SITE };
    await connect({ headers }).expect('session-ready');
    expect(await connect({ headers, query: '?audience=staff' }).refused).toBe(403);
  });
});

describe('a loopback name', () => {
  it.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.8.9.1', '::1', '[::1]'])('is %s', (name) => {
    expect(isLoopbackName(name)).toBe(true);
  });

  it.each(['0.0.0.0', '::', '192.168.1.2', 'localhost.example', '127.0.0.1.example', '1127.0.0.1', ''])(
    'is not %s',
    (name) => {
      expect(isLoopbackName(name)).toBe(false);
    },
  );
});
