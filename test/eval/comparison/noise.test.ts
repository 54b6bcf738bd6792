import { describe, expect, it } from 'vitest';
import { measureNoise } from '../../../eval/comparison/noise.ts';
import { item, runOf } from './compared-runs.ts';

describe('measureNoise', () => {
  it('gives the mean shares of each question, 0 of 0 where a repeat lacks the score', () => {
    const repeats = [1, 0, undefined].map((part) => ({
      items: [item('a', { shares: part === undefined ? {} : { precision: { part, whole: 2 } } })],
    }));
    const [mean] = measureNoise(repeats).mean.items;
    expect(mean?.shares.precision).toEqual({ part: expect.closeTo(1 / 3), whole: expect.closeTo(4 / 3) });
  });

  it('gives the standard deviation of each score between repeats', () => {
    const repeats = [runOf(10, { wrong: [0] }), runOf(10, { wrong: [0, 1] }), runOf(10, { wrong: [0, 1, 2] })];
    expect(measureNoise(repeats).deviations).toEqual({ 'answer.accuracy': expect.closeTo(0.1) });
    expect(measureNoise(repeats.slice(0, 1)).deviations).toEqual({});
  });

  it('counts the questions whose verdict is the same each time', () => {
    expect(measureNoise([runOf(4), runOf(4, { wrong: [1] }), runOf(4, { wrong: [1, 2] })]).sameVerdict).toBe(0.5);
    expect(measureNoise([runOf(4, { wrong: [0] })]).sameVerdict).toBe(1);
  });

  it('takes the verdict of most repeats with its answer, and the less favourable of two as frequent ones', () => {
    const right = item('a', { answer: 'seven' });
    const wrong = item('a', { verdict: 'wrong', answer: 'eight' });
    const of = (...items: (typeof right)[]) => measureNoise(items.map((each) => ({ items: [each] }))).mean.items[0];
    expect(of(wrong, right, right)).toMatchObject({ verdict: 'right', answer: 'seven' });
    expect(of(right, wrong)).toMatchObject({ verdict: 'wrong', answer: 'eight' });
  });
});
