import type { IncomingHttpHeaders } from 'node:http';
import type { preValidationAsyncHookHandler } from 'fastify';
import { RequestError } from '../errors.ts';
import { isLoopbackName } from './loopback.ts';

const API_PREFIX = '/api/';

/**
 * Refuses requests of pages that are not trusted. A browser lets any page open a WebSocket to any host, so the Origin
 * header is all that separates them; and a page that points its own host name at 127.0.0.1 (DNS rebinding) is told by
 * the Host header. A client without an Origin header is not a page of another site: it is let through.
 */
export function checkOrigin(allowedOrigins: readonly string[]): preValidationAsyncHookHandler {
  const allowedHosts = new Set(allowedOrigins.map((origin) => new URL(origin).host));
  return async (request, reply) => {
    const { host, origin } = request.headers;
    if (!isTrustedHost(host, allowedHosts)) throw refusal('host-refused', 'This host name is not served here.');
    if (origin === undefined || !request.url.startsWith(API_PREFIX) || isOwnOrigin(request.headers)) return;
    if (!allowedOrigins.includes(origin)) {
      throw refusal(
        'origin-refused',
        'Pages of this origin may not use this server. FOOTNOTE_ALLOWED_ORIGINS adds one.',
      );
    }
    reply.header('access-control-allow-origin', origin).header('vary', 'Origin');
  };
}

/** Whether the request comes from a page of this server: same host, or two loopback names with the same port. */
export function isOwnOrigin({ host, origin }: Pick<IncomingHttpHeaders, 'host' | 'origin'>): boolean {
  const asked = parseHost(host);
  const from = origin !== undefined && URL.canParse(origin) ? new URL(origin) : undefined;
  if (asked === undefined || from === undefined) return false;
  const bothLoopback = isLoopbackName(asked.hostname) && isLoopbackName(from.hostname);
  return from.host === asked.host || (bothLoopback && from.port === asked.port);
}

function isTrustedHost(host: string | undefined, allowedHosts: ReadonlySet<string>): boolean {
  const asked = parseHost(host);
  return asked !== undefined && (isLoopbackName(asked.hostname) || allowedHosts.has(asked.host));
}

function parseHost(host: string | undefined): URL | undefined {
  const url = `http://${host}`;
  return host !== undefined && URL.canParse(url) ? new URL(url) : undefined;
}

function refusal(code: string, message: string): RequestError {
  return new RequestError({ statusCode: 403, code, message });
}
