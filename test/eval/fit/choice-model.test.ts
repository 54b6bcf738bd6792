import { describe, expect, it } from 'vitest';
import { type Choice, fitChoiceModel } from '../../../eval/fit/choice-model.ts';
import { seededRandom } from '../../../eval/seeded-random.ts';

/** Choices by a known law: an alternative is chosen as often as the exponential of 2 x; another feature says nothing. */
function drawn(count: number): Choice[] {
  const random = seededRandom('law');
  return Array.from({ length: count }, () => {
    const features = Array.from({ length: 5 }, () => ({ x: random() * 2, noise: random() }));
    const odds = features.map(({ x }) => Math.exp(2 * x));
    let left = random() * odds.reduce((sum, each) => sum + each, 0);
    const chosen = odds.findIndex((each) => {
      left -= each;
      return left < 0;
    });
    return { alternatives: features.map((each, k) => ({ features: each, isRight: k === chosen })), weight: 1 };
  });
}

describe('a choice model', () => {
  it('finds the law that made the choices', () => {
    const { x, noise } = fitChoiceModel(drawn(5_000), ['x', 'noise'], 0);
    expect(x).toBeGreaterThan(1.9);
    expect(x).toBeLessThan(2.1);
    expect(Math.abs(noise)).toBeLessThan(0.15);
  });

  it('asks for one right alternative, not for all of them', () => {
    const choices: Choice[] = Array.from({ length: 40 }, () => ({
      alternatives: [
        { features: { x: 1 }, isRight: true },
        { features: { x: 0 }, isRight: true },
        { features: { x: 0.4 }, isRight: false },
      ],
      weight: 1,
    }));
    expect(fitChoiceModel(choices, ['x'], 0.1).x).toBeGreaterThan(5);
  });

  it('is not led astray by a feature of one alternative in a thousand', () => {
    const choices = drawn(200).map((choice, k) => ({
      ...choice,
      alternatives: choice.alternatives.map((each) => ({
        ...each,
        features: { ...each.features, rare: k === 7 && each.isRight ? 1 : 0 },
      })),
    }));
    const { rare, x } = fitChoiceModel(choices, ['x', 'rare'], 3);
    expect(rare).toBeGreaterThan(0);
    expect(rare).toBeLessThan(20);
    expect(x).toBeGreaterThan(1.5);
  });

  it('passes over choices that say nothing', () => {
    const same = (isRight: boolean): Choice => ({
      alternatives: [1, 2, 3].map((x) => ({ features: { x }, isRight })),
      weight: 1,
    });
    const choices = drawn(50);
    const fitted = fitChoiceModel([...choices, same(true), same(false)], ['x'], 1);
    expect(fitted).toEqual(fitChoiceModel(choices, ['x'], 1));
  });

  it('counts a choice of weight 2 as two', () => {
    const once = drawn(50);
    const twice = once.map((choice) => ({ ...choice, weight: 2 }));
    const { x } = fitChoiceModel([...once, ...once], ['x'], 1);
    expect(fitChoiceModel(twice, ['x'], 1).x).toBeCloseTo(x, 6);
  });
});
