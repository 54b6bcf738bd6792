import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import type { Visibility } from '../../ingest/types.ts';
import { RequestError } from '../errors.ts';
import { isOwnOrigin } from './check-origin.ts';

const callerAudienceSchema = z.enum(['public', 'staff']);
const querySchema = z.object({ audience: callerAudienceSchema.default('public') });

export type CallerAudience = z.infer<typeof callerAudienceSchema>;

export interface Caller {
  audience: CallerAudience;
  visibility: Visibility;
}

export type ResolveAudience = (request: { query: unknown; headers: IncomingHttpHeaders }) => Caller;

const VISIBILITY: Record<CallerAudience, Visibility> = { public: ['public'], staff: 'everything' };

/**
 * Who is asking, and what they may see: the one place that decides it. Until there are tokens the caller states the
 * audience, which is why the server listens on this machine only. A page of another site never becomes staff.
 */
export const resolveAudience: ResolveAudience = ({ query, headers }) => {
  const parsed = querySchema.safeParse(query);
  if (!parsed.success) {
    throw new RequestError({
      statusCode: 400,
      code: 'audience-unknown',
      message: 'The parameter "audience" is "public" or "staff".',
    });
  }
  const { audience } = parsed.data;
  if (audience === 'staff' && headers.origin !== undefined && !isOwnOrigin(headers)) {
    throw new RequestError({
      statusCode: 403,
      code: 'audience-refused',
      message: 'A page of another site sees public documents only.',
    });
  }
  return { audience, visibility: VISIBILITY[audience] };
};
