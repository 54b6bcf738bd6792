import { describe, expect, it } from 'vitest';
import { heatClass } from '../../../eval/report/html/heat.ts';
import type { ScoreDescription } from '../../../eval/scorers/scorer.ts';

const share: ScoreDescription = { name: 's', label: 's', short: 's', unit: 'share', better: 'higher' };
const score = (value: number, spread = 0.01) => ({ value, low: value - spread, high: value + spread, count: 9 });

describe('heatClass', () => {
  it('is stronger the further a group is from the whole', () => {
    expect([0.51, 0.55, 0.62, 0.8].map((value) => heatClass(share, score(value), score(0.5)))).toEqual([
      ...['', 'better-1', 'better-2', 'better-3'],
    ]);
  });

  it('is faint where the distance may be chance', () => {
    expect(heatClass(share, score(0.9, 0.45), score(0.5))).toBe('better-1');
  });

  it('knows which way is better', () => {
    expect(heatClass({ ...share, better: 'lower' }, score(0.9), score(0.5))).toBe('worse-3');
    const time = { ...share, unit: 'milliseconds', better: 'lower' } as const;
    expect(heatClass(time, score(400), score(1000))).toBe('better-3');
  });
});
