import { describe, expect, it } from 'vitest';
import { parseCases } from '../../../eval/dataset/read-cases.ts';
import { insightsSchema } from '../../../server/protocol.ts';
import { memoryStores } from '../support/conversation-stores.ts';
import { keptAnswer } from '../support/kept-answer.ts';
import { buildTestApp } from '../support/test-server.ts';

const DAY = 24 * 60 * 60 * 1_000;
const TODAY = Date.parse('2026-03-10T12:00:00Z');

/** A conversation of these questions and what became of each. */
async function buildWithQuestions() {
  const stores = memoryStores();
  const key = { id: 'one', audience: 'public' } as const;
  const nothing = { status: 'not-found', sentences: [] } as const;
  const exchanges = [
    ['When does the pool open?', TODAY - 40 * DAY, nothing],
    ['Who chairs the committee?', TODAY - DAY, {}],
    ['Where is the bicycle shed?', TODAY, nothing],
    ['Where is the shed for bicycle?', TODAY, nothing],
    ['How much is lunch?', TODAY, {}],
    ['Good morning!', TODAY, { status: 'small-talk', sentences: [] }],
  ] as const;
  for (const [place, [question, askedAt, answer]] of exchanges.entries()) {
    stores.conversations.begin(key, { id: `q${place}`, question, askedAt, mode: 'extractive' });
    stores.conversations.finish(key, `q${place}`, keptAnswer(answer));
  }
  stores.conversations.setFeedback(key, 'q1', { rating: 'up' });
  stores.conversations.setFeedback(key, 'q4', { rating: 'down', reason: 'outdated', comment: 'Dearer.' });
  const { app } = await buildTestApp({ ...stores, now: () => TODAY });
  const get = (path: string, audience = 'staff') => {
    const url = `/api/insights${path}${path.includes('?') ? '&' : '?'}audience=${audience}`;
    return app.inject({ url });
  };
  return { get, read: async (path = '') => insightsSchema.parse((await get(path)).json()) };
}

describe('insights', () => {
  it('count the questions of the last 30 days by day, without small talk', async () => {
    const { read } = await buildWithQuestions();
    const { from, to, totals, days } = await read();
    expect([from, to, days.length]).toEqual(['2026-02-09', '2026-03-10', 30]);
    expect(totals).toEqual({ asked: 4, answered: 2, notFound: 2, liked: 1, disliked: 1 });
    expect(days.slice(-2)).toEqual([
      { day: '2026-03-09', asked: 1, answered: 1, notFound: 0, liked: 1, disliked: 0 },
      { day: '2026-03-10', asked: 3, answered: 1, notFound: 2, liked: 0, disliked: 1 },
    ]);
  });

  it('put questions together that are about the same, of what went wrong on the days', async () => {
    const { read } = await buildWithQuestions();
    const { clusters } = await read();
    expect(clusters.map(({ notFound, disliked, questions }) => [notFound, disliked, questions.length])).toEqual([
      [2, 0, 2],
      [0, 1, 1],
    ]);
    expect(clusters[0]!.questions.map(({ question }) => question)).toEqual([
      'Where is the shed for bicycle?',
      'Where is the bicycle shed?',
    ]);
    expect(clusters[1]).toMatchObject({
      label: 'How much is lunch?',
      questions: [{ answer: 'In May.', feedback: { rating: 'down', reason: 'outdated', comment: 'Dearer.' } }],
    });
    expect((await read('?from=2026-01-01&to=2026-01-31')).clusters).toMatchObject([
      { label: 'When does the pool open?', notFound: 1 },
    ]);
  });

  it('give a question as a line that the evaluation reads, with what was said before', async () => {
    const { get, read } = await buildWithQuestions();
    const { clusters } = await read();
    const response = await get(`/cases/${clusters[1]!.questions[0]!.id}`);
    expect(response.headers['content-type']).toContain('application/x-ndjson');
    const [read1, ...others] = parseCases(response.body, 'case.jsonl');
    expect(others).toEqual([]);
    expect(JSON.stringify(read1)).toContain('How much is lunch?');
    expect(JSON.parse(response.body)).toMatchObject({
      history: expect.arrayContaining([{ role: 'user', text: 'Who chairs the committee?' }]),
      tags: ['draft', 'insight', 'disliked', 'outdated'],
    });
    for (const id of ['999', '0', 'x', '1e3']) expect((await get(`/cases/${id}`)).statusCode).toBe(404);
  });

  it('are for staff only, and kept by no cache', async () => {
    const { get } = await buildWithQuestions();
    for (const path of ['', '/cases/1']) {
      const response = await get(path, 'public');
      expect([response.statusCode, response.json().code]).toEqual([403, 'staff-only']);
      expect((await get(path)).headers['cache-control']).toBe('no-store');
    }
  });

  it.each(['from=2026-02-30', 'from=2026-03-11', 'from=2020-01-01', 'to=yesterday'])('refuse %s', async (days) => {
    const { get } = await buildWithQuestions();
    expect((await get(`?${days}`)).statusCode).toBe(400);
  });
});
