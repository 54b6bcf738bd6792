import { describe, expect, it } from 'vitest';
import { combineRepeats } from '../../eval/combine-repeats.ts';
import { sampleItem } from './report/sample-report.ts';

const run = (verdict: 'right' | 'wrong', answer: string) => [
  sampleItem({ verdict, answer, shares: { 'answer.accuracy': { part: Number(verdict === 'right'), whole: 1 } } }),
];

describe('combineRepeats', () => {
  it('leaves a single run as it is', () => {
    const only = run('right', 'At noon.');
    expect(combineRepeats([only])).toEqual({ items: only, noise: null });
  });

  it('takes the mean of the scores, the verdict of most, and tells how much they vary', () => {
    const { items, noise } = combineRepeats([
      run('wrong', 'At one.'),
      run('right', 'At noon.'),
      run('right', 'At noon.'),
    ]);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ verdict: 'right', answer: 'At noon.' });
    expect(items[0]?.scores['answer.accuracy']).toBeCloseTo(2 / 3, 10);
    expect(noise).toMatchObject({ repeats: 3, sameVerdict: 0 });
    // of 0, 1, 1
    expect(noise?.deviations['answer.accuracy']).toBeCloseTo(Math.sqrt(1 / 3), 10);
  });
});
