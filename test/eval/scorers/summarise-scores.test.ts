import { describe, expect, it } from 'vitest';
import { scoreAll } from '../../../eval/scorers/all-scorers.ts';
import { summariseScores } from '../../../eval/scorers/summarise-scores.ts';
import { judgedAnswer } from './judged-answer.ts';

const timings = { endMs: 1, stages: {} };

async function abstention(cases: readonly [answerable: boolean, status: 'answered' | 'not-found' | 'failed'][]) {
  const judged = await Promise.all(
    cases.map(([answerable, status]) => judgedAnswer({ question: { answerable }, reply: { status } })),
  );
  return summariseScores(judged.map((each, index) => ({ caseId: String(index), shares: scoreAll(each), timings })));
}

describe('summariseScores', () => {
  it('measures abstention as a decision', async () => {
    const scores = await abstention([
      [false, 'not-found'],
      [false, 'not-found'],
      [false, 'answered'],
      [false, 'failed'],
      [true, 'not-found'],
      [true, 'answered'],
      [true, 'answered'],
      [true, 'answered'],
    ]);
    expect(scores['abstention.precision']).toMatchObject({ value: 2 / 3, count: 3 });
    expect(scores['abstention.recall']).toMatchObject({ value: 0.5, count: 4 });
    // 2 · 2/3 · 1/2 / (2/3 + 1/2)
    expect(scores['abstention.f1']?.value).toBeCloseTo(4 / 7, 10);
    expect(scores['abstention.falseRefusals']).toMatchObject({ value: 0.25, count: 4 });
    expect(scores['abstention.falseAnswers']).toMatchObject({ value: 0.25, count: 4 });
  });

  it('leaves out a score in which nothing takes part', async () => {
    const scores = await abstention([[true, 'answered']]);
    expect(Object.keys(scores).filter((name) => name.startsWith('abstention'))).toEqual(['abstention.falseRefusals']);
  });

  it('pools shares over the questions instead of averaging them', () => {
    const scores = summariseScores([
      { caseId: 'a', shares: { 'citation.precision': { part: 1, whole: 1 } }, timings },
      { caseId: 'b', shares: { 'citation.precision': { part: 0, whole: 3 } }, timings },
    ]);
    expect(scores['citation.precision']).toMatchObject({ value: 0.25, count: 2, low: 0, high: 1 });
  });

  it('draws the turns of one conversation together', () => {
    const turn = (caseId: string, part: number) => ({
      caseId,
      shares: { 'answer.accuracy': { part, whole: 1 } },
      timings,
    });
    const scores = summariseScores([turn('a', 1), turn('a', 0), turn('b', 1), turn('b', 0)]);
    // every conversation is half right, so every sample is
    expect(scores['answer.accuracy']).toEqual({ value: 0.5, low: 0.5, high: 0.5, count: 4 });
  });

  it('takes percentiles of the times, of the first sentence only where there is one', () => {
    const scores = summariseScores(
      [10, 20, 30, 40, 50].map((endMs, index) => ({
        caseId: String(index),
        shares: {},
        timings: { endMs, stages: {}, ...(index < 3 && { firstSentenceMs: endMs / 2 }) },
      })),
    );
    expect(scores['latency.p50Ms']).toMatchObject({ value: 30, count: 5 });
    expect(scores['latency.p95Ms']?.value).toBeCloseTo(48, 10);
    expect(scores['latency.firstSentenceP50Ms']).toMatchObject({ value: 10, count: 3 });
  });
});
