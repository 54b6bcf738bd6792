import type { FastifyInstance } from 'fastify';
import type { PassageIndex } from '../../ingest/index/passage-index.ts';
import { RequestError } from '../errors.ts';

/** The first documents of an ingest are committed within seconds. */
const RETRY_SECONDS = 2;

export interface HealthParts {
  index: Pick<PassageIndex, 'status'>;
  /** Whether an ingest is running that may yet bring the first documents. */
  isIngesting: () => boolean;
}

/** `/healthz`: the process lives. `/readyz`: it can answer, for the models are loaded before the server listens. */
export function registerHealth(app: FastifyInstance, { index, isIngesting }: HealthParts): void {
  app.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));

  app.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    // Counts nothing that a caller could not see: whether there is an index is the same for everybody.
    const { generation } = await index.status(['public']);
    if (generation === 0) throw isIngesting() ? NOT_YET : NOTHING_INGESTED;
    return { status: 'ready' };
  });
}

const NOT_YET = new RequestError({
  ...{ statusCode: 503, code: 'not-ready', message: 'No documents have been ingested yet.' },
  retryAfterSeconds: RETRY_SECONDS,
});

const NOTHING_INGESTED = new RequestError({
  ...{ statusCode: 503, code: 'not-ready' },
  message: 'No documents are ingested, and no ingest is running. The log of the server says why.',
});
