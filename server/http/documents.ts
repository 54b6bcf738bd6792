import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { DocumentRecord, PassageIndex } from '../../ingest/index/passage-index.ts';
import type { ResolveAudience } from '../access/resolve-audience.ts';
import { RequestError } from '../errors.ts';
import type { DocumentList, DocumentResponse } from '../protocol.ts';

const parametersSchema = z.object({ id: z.string().regex(/^[0-9a-f]{16}$/) });

export interface DocumentsParts {
  index: Pick<PassageIndex, 'document' | 'documents'>;
  /** The files that the last ingest could not take in; undefined where none has ended. */
  failedDocuments: () => DocumentList['failed'];
  resolveAudience: ResolveAudience;
}

/** The documents that the caller may see: a list of them, and each with its text. */
export function registerDocuments(
  app: FastifyInstance,
  { index, failedDocuments, resolveAudience }: DocumentsParts,
): void {
  app.get('/api/documents', async (request, reply) => {
    const { audience, visibility } = resolveAudience(request);
    const failed = audience === 'staff' ? failedDocuments() : undefined;
    const records = await index.documents(visibility);
    const list: DocumentList = { documents: records.map(describe), ...(failed && { failed }) };
    return sendRevalidated(request, reply, list);
  });

  app.get('/api/documents/:id', async (request, reply) => {
    const { visibility } = resolveAudience(request);
    const parameters = parametersSchema.safeParse(request.params);
    const document = parameters.success ? await index.document(parameters.data.id, visibility) : undefined;
    if (!document) throw documentNotFound();
    const { text, headings, pages } = document;
    const response: DocumentResponse = { ...describe(document), text, headings, pages };
    return sendRevalidated(request, reply, response);
  });
}

/** Neither the audience nor the hash of the file leaves the server. */
function describe({ id, title, uri, mediaType, language, datedAt }: DocumentRecord) {
  return { id, title, uri, mediaType, language, datedAt };
}

/** The same whether the document does not exist, may not be seen, or could not exist. */
function documentNotFound(): RequestError {
  return new RequestError({ statusCode: 404, code: 'document-not-found', message: 'There is no such document.' });
}

/** A browser may keep the response but asks every time, so that a removed document is gone at once. */
function sendRevalidated(request: FastifyRequest, reply: FastifyReply, response: DocumentList | DocumentResponse) {
  const body = JSON.stringify(response);
  const entityTag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  reply.header('etag', entityTag).header('cache-control', 'private, no-cache');
  if (isKnown(request.headers['if-none-match'], entityTag)) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(body);
}

/** RFC 9110 section 13.1.2, where a weak tag compares equal too. */
function isKnown(ifNoneMatch: string | undefined, entityTag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes(entityTag) || known.includes('*');
}
