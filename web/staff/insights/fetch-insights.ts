import type { Insights } from '../../../server/protocol.ts';
import { count, listOf, oneOf, optional, record, text } from '../../connection/shape.ts';
import { addressOf, requestJson, requestText, type ServerPlace } from '../../requests/request-json.ts';

export type Totals = Insights['totals'];
export type Day = Insights['days'][number];
export type Cluster = Insights['clusters'][number];
export type InsightQuestion = Cluster['questions'][number];

const counts = { asked: count, answered: count, notFound: count, liked: count, disliked: count };

const feedbackShape = record<NonNullable<InsightQuestion['feedback']>>({
  rating: oneOf('up', 'down'),
  reason: optional(oneOf('wrong', 'incomplete', 'not-my-question', 'outdated', 'unclear', 'other')),
  comment: optional(text),
});

const questionShape = record<InsightQuestion>({
  id: text,
  question: text,
  askedAt: text,
  language: text,
  status: oneOf('answered', 'not-found', 'small-talk', 'cancelled', 'failed'),
  answer: text,
  feedback: optional(feedbackShape),
});

const insightsShape = record<Insights>({
  from: text,
  to: text,
  totals: record<Totals>(counts),
  days: listOf(record<Day>({ ...counts, day: text })),
  clusters: listOf(
    record<Cluster>({ label: text, notFound: count, disliked: count, questions: listOf(questionShape) }),
  ),
});

/** First and last day, ISO dates in UTC. */
export interface Period {
  from: string;
  to: string;
}

/** Throws `ServerRequestError`, as the other does. */
export function fetchInsights(period: Period, place: ServerPlace, signal: AbortSignal): Promise<Insights> {
  const address = addressOf('/api/insights', place);
  address.searchParams.set('from', period.from);
  address.searchParams.set('to', period.to);
  return requestJson(address, insightsShape, { signal });
}

/** A question as a line of an evaluation dataset, with its line break. */
export async function fetchCase(id: string, place: ServerPlace): Promise<string> {
  const line = await requestText(addressOf(`/api/insights/cases/${encodeURIComponent(id)}`, place));
  return line.endsWith('\n') ? line : `${line}\n`;
}
