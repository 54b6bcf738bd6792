import {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { RequestError } from '../errors.ts';
import type { ErrorResponse } from '../protocol.ts';

const NOT_FOUND_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Not found</title>
<h1>There is nothing here</h1>
<p>The address may be mistyped, or what was here has been removed.</p>
<p><a href="/">Ask a question</a></p>
`;

const NOT_FOUND: ErrorResponse = { code: 'not-found', message: 'There is nothing at this address.' };
const BAD_REQUEST: ErrorResponse = { code: 'bad-request', message: 'The request could not be understood.' };
const INTERNAL: ErrorResponse = { code: 'internal', message: 'Something went wrong here. It has been noted.' };

/** Fastify's own lines carry the address with its query, which names the conversation: they are replaced. */
export const quietLogController = new LogController({ disableRequestLogging: true });

/** Every request that fails ends here: it is logged whole, and answered by text that was written for the caller. */
export function respondToError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof RequestError) {
    request.log.debug({ err: error }, 'A request was refused.');
    if (error.retryAfterSeconds !== undefined) reply.header('retry-after', error.retryAfterSeconds);
    return reply.code(error.statusCode).send({ code: error.code, message: error.message } satisfies ErrorResponse);
  }
  const statusCode = clientErrorCode(error);
  if (statusCode !== undefined) {
    request.log.debug({ err: error }, 'A request could not be understood.');
    return reply.code(statusCode).send(BAD_REQUEST);
  }
  request.log.error({ err: error }, 'A request failed.');
  return reply.code(500).send(INTERNAL);
}

export function registerErrorBoundary(app: FastifyInstance): void {
  app.setErrorHandler(respondToError);
  app.setNotFoundHandler((request, reply) => {
    reply.code(404).header('cache-control', 'no-store');
    const isForBrowser = request.headers.accept?.includes('text/html') && !request.url.startsWith('/api/');
    return isForBrowser ? reply.type('text/html; charset=utf-8').send(NOT_FOUND_PAGE) : reply.send(NOT_FOUND);
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const milliseconds = Math.round(reply.elapsedTime);
    request.log.debug({ method, route: routeOptions.url, statusCode: reply.statusCode, milliseconds }, 'Responded.');
  });
}

/** What Fastify itself found wrong with the request: an address that does not decode, a body that is too large. */
function clientErrorCode(error: unknown): number | undefined {
  const { statusCode } = error as Partial<FastifyError>;
  return error instanceof Error && statusCode !== undefined && statusCode >= 400 && statusCode < 500
    ? statusCode
    : undefined;
}
