import type { FastifyInstance } from 'fastify';
import type { PassageIndex } from '../../ingest/index/passage-index.ts';
import { RequestError } from '../errors.ts';

/** The first documents of an ingest are committed within seconds. */
const RETRY_SECONDS = 2;

export interface HealthParts {
  index: Pick<PassageIndex, 'status'>;
}

/** `/healthz`: the process lives. `/readyz`: it can answer, for the models are loaded before the server listens. */
export function registerHealth(app: FastifyInstance, { index }: HealthParts): void {
  app.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));

  app.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    // Counts nothing that a caller could not see: whether there is an index is the same for everybody.
    const { generation } = await index.status(['public']);
    if (generation === 0) throw notReady('No documents have been ingested yet.');
    return { status: 'ready' };
  });
}

function notReady(message: string): RequestError {
  return new RequestError({ statusCode: 503, code: 'not-ready', message, retryAfterSeconds: RETRY_SECONDS });
}
