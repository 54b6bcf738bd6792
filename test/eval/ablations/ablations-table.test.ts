import { describe, expect, it } from 'vitest';
import { ablationsTable } from '../../../eval/ablations/ablations-table.ts';
import type { MeasuredSet } from '../../../eval/ablations/measured-set.ts';
import { PART_DESCRIPTIONS } from '../../../eval/ablations/part-descriptions.ts';
import type { Scores } from '../../../eval/scorers/summarise-scores.ts';
import { PIPELINE_PARTS } from '../../../server/leave-out.ts';

const scores = (accuracy: number, hit: number): Scores => ({
  'answer.accuracy': { value: accuracy, low: 0, high: 1, count: 40 },
  'retrieval.hit@1': { value: hit, low: 0, high: 1, count: 40 },
});
const set: MeasuredSet = {
  ...{ name: 'harbour', questions: 'q.jsonl', documents: 'docs', count: 40, whole: scores(0.8, 0.9) },
  without: new Map([
    ['spelling', scores(0.75, 0.9)],
    ['reader', scores(0, 0.925)],
  ]),
};
const table = ablationsTable([set], new Date('2026-01-31T12:00:00Z'));

describe('the table of ablations', () => {
  it('gives each score without a part, with what that changes', () => {
    expect(table).toContain('| without | hit@1 | accuracy |');
    expect(table).toContain('| nothing | 0.900 | 0.800 |');
    expect(table).toContain('| spelling | 0.900 | 0.750 (−0.050) |');
    expect(table).toContain('| reader | 0.925 (+0.025) | 0.000 (−0.800) |');
  });

  it('tells for all sets what a part does for right answers', () => {
    expect(table).toContain('| spelling | −0.050 |');
  });

  it('tells what the sets are, how much one question is, and which parts were left out', () => {
    expect(table).toContain('40 questions: `q.jsonl` about `docs`.');
    expect(table).toContain('one question more or less is up to 0.025');
    expect(table).toContain(`- **spelling**: ${PART_DESCRIPTIONS.spelling}`);
    expect(table).not.toContain('- **facts**:');
  });

  it('names a file outside of the project, and not where it lies', () => {
    const outside = { ...set, questions: '/somewhere/q.jsonl', documents: '../../shared/docs' };
    expect(ablationsTable([outside], new Date())).toContain('40 questions: `q.jsonl` about `docs`.');
  });

  it('has a description for every part', () => {
    expect(Object.keys(PART_DESCRIPTIONS).sort()).toEqual([...PIPELINE_PARTS].sort());
  });
});
