import { describe, expect, it } from 'vitest';
import { fitLogistic, type Observation, predict } from '../../../eval/fit/logistic-regression.ts';
import { seededRandom } from '../../../eval/seeded-random.ts';

/** Observations of a known law: logit = 1 + 2 x, with a feature that says nothing. */
function drawn(count: number): Observation[] {
  const random = seededRandom('law');
  return Array.from({ length: count }, () => {
    const x = random() * 4 - 2;
    const noise = random();
    const outcome = random() < 1 / (1 + Math.exp(-(1 + 2 * x))) ? 1 : 0;
    return { features: { x, noise }, outcome, weight: 1 };
  });
}

describe('a logistic regression', () => {
  it('finds the law that made the observations', () => {
    const { bias, weights } = fitLogistic(drawn(20_000), ['x', 'noise'], 0);
    expect(weights.x).toBeCloseTo(2, 0.9);
    expect(Math.abs(weights.noise ?? 1)).toBeLessThan(0.15);
    expect(bias).toBeCloseTo(1, 0.9);
  });

  it('gives the share of ones where no feature says anything', () => {
    const observations: Observation[] = [1, 1, 1, 0].map((outcome) => ({
      ...{ features: { same: 5 }, weight: 1 },
      outcome: outcome === 1 ? 1 : 0,
    }));
    expect(predict(fitLogistic(observations, ['same'], 1), { same: 5 })).toBeCloseTo(0.75, 6);
  });

  it('keeps weights finite where a feature tells everything, the smaller the larger the penalty', () => {
    const observations: Observation[] = [-2, -1, 1, 2].map((x) => ({
      features: { x },
      outcome: x > 0 ? 1 : 0,
      weight: 1,
    }));
    const [mild, strict] = [0.1, 10].map((penalty) => fitLogistic(observations, ['x'], penalty).weights.x ?? 0);
    expect(mild).toBeGreaterThan(strict!);
    expect(strict).toBeGreaterThan(0);
    expect(mild).toBeLessThan(20);
  });

  it('counts an observation of weight 2 as two', () => {
    const once = drawn(50);
    const twice = once.map((observation) => ({ ...observation, weight: 2 }));
    const one = fitLogistic([...once, ...once], ['x'], 1);
    const two = fitLogistic(twice, ['x'], 1);
    expect(two.bias).toBeCloseTo(one.bias, 6);
    expect(two.weights.x).toBeCloseTo(one.weights.x!, 6);
  });
});
