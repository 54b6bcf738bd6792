import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ResolveAudience } from '../access/resolve-audience.ts';
import { RequestError } from '../errors.ts';
import type { Insights } from '../protocol.ts';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1_000;
const DEFAULT_DAYS = 30;
const MOST_DAYS = 366;

const querySchema = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });
const parametersSchema = z.object({ id: z.string().regex(/^[1-9]\d{0,14}$/) });

export interface InsightsEndpoints {
  read: (days: { from: string; to: string }) => Promise<Insights>;
  /** A line of an evaluation dataset, or undefined where there is no such question. */
  exportCase: (id: string) => Promise<string | undefined>;
  resolveAudience: ResolveAudience;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** What was asked and what became of it, for staff. */
export function registerInsights(app: FastifyInstance, parts: InsightsEndpoints): void {
  app.get('/api/insights', async (request, reply): Promise<Insights> => {
    requireStaff(request, reply, parts.resolveAudience);
    return parts.read(readDays(request.query, parts.now()));
  });

  app.get('/api/insights/cases/:id', async (request, reply) => {
    requireStaff(request, reply, parts.resolveAudience);
    const parameters = parametersSchema.safeParse(request.params);
    const line = parameters.success ? await parts.exportCase(parameters.data.id) : undefined;
    if (line === undefined) throw QUESTION_NOT_FOUND;
    return reply.type('application/x-ndjson; charset=utf-8').send(line);
  });
}

const QUESTION_NOT_FOUND = new RequestError({
  ...{ statusCode: 404, code: 'question-not-found', message: 'There is no such question.' },
});

function requireStaff(request: FastifyRequest, reply: FastifyReply, resolveAudience: ResolveAudience): void {
  reply.header('cache-control', 'no-store');
  if (resolveAudience(request).audience === 'staff') return;
  throw new RequestError({ statusCode: 403, code: 'staff-only', message: 'Insights are for staff.' });
}

function readDays(query: unknown, now: number): { from: string; to: string } {
  const parsed = querySchema.safeParse(query);
  if (!parsed.success) throw badDays();
  const to = parsed.data.to ?? toDay(now);
  const from = parsed.data.from ?? toDay(Date.parse(to) - (DEFAULT_DAYS - 1) * DAY_MILLISECONDS);
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS + 1;
  if (days < 1 || days > MOST_DAYS) throw badDays();
  return { from, to };
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function badDays(): RequestError {
  return new RequestError({
    ...{ statusCode: 400, code: 'days-unknown' },
    message: `"from" and "to" are days such as 2026-01-31, the first not after the last, at most ${MOST_DAYS} days.`,
  });
}
