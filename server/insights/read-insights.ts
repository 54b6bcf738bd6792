import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Embedder } from '../../ingest/embeddings/embedder.ts';
import type { Exchange } from '../conversation/conversation-store.ts';
import type { ReadStandingExchanges } from '../conversation/standing-answers.ts';
import type { InsightQuestion, Insights } from '../protocol.ts';
import { clusterQuestions } from './cluster-questions.ts';
import type { InsightStore, OutcomeCounts, UnresolvedQuestion } from './insight-store.ts';
import { questionVectors } from './question-vectors.ts';

/** The latest questions that are clustered, of those that were not answered or disliked. */
const MOST_CLUSTERED = 1_000;
const MOST_QUESTIONS_SHOWN = 50;
export const DAY_MILLISECONDS = 24 * 60 * 60 * 1_000;

export interface InsightsParts {
  store: InsightStore;
  embedder: Pick<Embedder, 'id' | 'embedQuestion'>;
  readStandingExchanges: ReadStandingExchanges;
  log: Pick<FastifyBaseLogger, 'warn'>;
}

/** First and last day, `2026-01-31`, both included, in UTC. */
export interface Days {
  from: string;
  to: string;
}

/** What was asked on some days, what became of it, and what the questions that went wrong are about. */
export async function readInsights(parts: InsightsParts, { from, to }: Days): Promise<Insights> {
  const time = { from: Date.parse(from), to: Date.parse(to) + DAY_MILLISECONDS };
  const days: Insights['days'] = [];
  for (let start = time.from; start < time.to; start += DAY_MILLISECONDS) {
    const counts = parts.store.outcomes({ from: start, to: start + DAY_MILLISECONDS });
    days.push({ day: new Date(start).toISOString().slice(0, 10), ...counts });
    await nextTurn();
  }
  const unresolved = parts.store.unresolved(time, MOST_CLUSTERED);
  return { from, to, totals: sumOf(days), days, clusters: await clustersOf(parts, unresolved) };
}

async function clustersOf(
  parts: InsightsParts,
  unresolved: readonly UnresolvedQuestion[],
): Promise<Insights['clusters']> {
  const vectors = await questionVectors(parts, unresolved);
  const points = unresolved.map((question) => ({ question, vector: vectors.get(question.key) }));
  const clusters: Insights['clusters'] = [];
  for (const { label, questions } of await clusterQuestions(points)) {
    clusters.push({
      label: label.question,
      notFound: questions.filter(({ status }) => status === 'not-found').length,
      disliked: questions.filter(({ rating }) => rating === 'down').length,
      questions: await shownQuestions(parts, questions.slice(0, MOST_QUESTIONS_SHOWN)),
    });
  }
  return clusters;
}

async function shownQuestions(
  { store, readStandingExchanges }: InsightsParts,
  questions: readonly UnresolvedQuestion[],
): Promise<InsightQuestion[]> {
  const shown: InsightQuestion[] = [];
  for (const { key } of questions) {
    // It may have been deleted since.
    const found = store.exchange(key);
    if (!found) continue;
    const [standing] = await readStandingExchanges([found.exchange], 'everything');
    if (standing) shown.push(describe(key, standing));
  }
  return shown;
}

function describe(
  key: number,
  { question, askedAt, language, status, sentences, feedback }: Exchange,
): InsightQuestion {
  return {
    ...{ id: String(key), question, askedAt: new Date(askedAt).toISOString(), language, status },
    answer: sentences.map(({ text }) => text).join(' '),
    ...(feedback !== undefined && { feedback }),
  };
}

function sumOf(days: readonly OutcomeCounts[]): OutcomeCounts {
  const sum = { asked: 0, answered: 0, notFound: 0, liked: 0, disliked: 0 };
  for (const { asked, answered, notFound, liked, disliked } of days) {
    sum.asked += asked;
    sum.answered += answered;
    sum.notFound += notFound;
    sum.liked += liked;
    sum.disliked += disliked;
  }
  return sum;
}
