import type { FastifyInstance } from 'fastify';

/** Ten minutes: an origin that is taken off the list is refused by every request itself. */
const PREFLIGHT_SECONDS = 600;

/**
 * Answers what a browser asks before a page of another site may change or delete its conversation. Whether the origin is
 * one that may is decided where it is for every request: in `checkOrigin`.
 */
export function registerCrossOrigin(app: FastifyInstance): void {
  app.options('/api/*', async (_request, reply) =>
    reply
      .code(204)
      .header('access-control-allow-methods', 'GET, POST, PATCH, DELETE')
      .header('access-control-allow-headers', 'content-type')
      .header('access-control-max-age', PREFLIGHT_SECONDS)
      .send(),
  );
}
