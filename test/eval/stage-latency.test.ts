import { describe, expect, it } from 'vitest';
import { stageLatencies } from '../../eval/stage-latency.ts';

describe('stageLatencies', () => {
  it('takes each stage from the mark before it, and leaves the first sentence to answering', () => {
    const stages = { encoded: 10, searched: 30, read: 80, firstSentence: 90, answered: 100 };
    expect(stageLatencies([{ stages }, { stages: { ...stages, answered: 120 } }])).toEqual([
      { stage: 'encoded', p50Ms: 10, p95Ms: 10, share: 20 / 220 },
      { stage: 'searched', p50Ms: 20, p95Ms: 20, share: 40 / 220 },
      { stage: 'read', p50Ms: 50, p95Ms: 50, share: 100 / 220 },
      { stage: 'answered', p50Ms: 30, p95Ms: expect.closeTo(39, 10), share: 60 / 220 },
    ]);
  });

  it('knows of stages that only some questions reach', () => {
    expect(stageLatencies([{ stages: { encoded: 10 } }, { stages: {} }])).toMatchObject([
      { stage: 'encoded', p50Ms: 10 },
    ]);
    expect(stageLatencies([])).toEqual([]);
  });
});
