import { describe, expect, it } from 'vitest';
import { type FoundChoice, fitChoices } from '../../../eval/fit/fit-choices.ts';
import { seededRandom } from '../../../eval/seeded-random.ts';

interface Drawing {
  set: string;
  collection: string;
  count: number;
  /** What `word` and `meaning` add up to decides which alternative is right. */
  law: { word: number; meaning: number };
}

function drawn({ set, collection, count, law }: Drawing): FoundChoice[] {
  const random = seededRandom(set);
  return Array.from({ length: count }, (_, k) => {
    const features = Array.from({ length: 6 }, () => ({ word: random(), meaning: random() }));
    const scores = features.map(({ word, meaning }) => law.word * word + law.meaning * meaning + 0.2 * random());
    const best = Math.max(...scores);
    const alternatives = features.map((each, n) => ({ features: each, isRight: scores[n] === best }));
    return { set, collection, group: `${collection} ${k}`, alternatives };
  });
}

const WORDS = { word: 1, meaning: 0.2 };
const MEANING = { word: 0.2, meaning: 1 };
const OPTIONS = { names: ['word', 'meaning'] as const, depth: 3 };

describe('the fit of an order', () => {
  const one = drawn({ set: 'one', collection: 'harbour', count: 200, law: WORDS });
  const fit = fitChoices(one, OPTIONS);

  it('finds what puts the right one first', () => {
    const { word, meaning } = fit.model.weights;
    expect(word / meaning).toBeGreaterThan(3);
    expect(word / meaning).toBeLessThan(8);
  });

  it('tells how often the right one comes first, and among the first few', () => {
    const [{ set, questions, first, amongFirst, firstFromElsewhere }] = fit.figures as [(typeof fit.figures)[0]];
    expect({ set, questions }).toEqual({ set: 'one', questions: 200 });
    expect(first).toBeGreaterThan(0.7);
    expect(first).toBeLessThan(1);
    expect(amongFirst).toBeGreaterThan(first);
    expect(firstFromElsewhere).toBeNull();
  });

  it('counts a question without a right one as missed', () => {
    const silent = one.map((choice, k) => ({
      ...choice,
      alternatives: k < 100 ? choice.alternatives.map((each) => ({ ...each, isRight: false })) : choice.alternatives,
    }));
    const [{ amongFirst }] = fitChoices(silent, { ...OPTIONS, depth: 6 }).figures as [(typeof fit.figures)[0]];
    expect(amongFirst).toBe(0.5);
  });

  it('gives a collection its weight once, however many questions and sets are about it', () => {
    const other = drawn({ set: 'other', collection: 'ferry', count: 200, law: MEANING });
    const more = ['two', 'three'].flatMap((set) => drawn({ set, collection: 'harbour', count: 300, law: WORDS }));
    const alone = fitChoices([...one, ...other], OPTIONS).model.weights;
    const together = fitChoices([...one, ...more, ...other], OPTIONS).model.weights;
    expect(alone.word / alone.meaning).toBeCloseTo(1, 0);
    expect(together.word / together.meaning).toBeCloseTo(alone.word / alone.meaning, 0.5);
  });

  it('tells how it does on a collection that it was not fitted on', () => {
    const other = drawn({ set: 'other', collection: 'ferry', count: 200, law: MEANING });
    const { figures } = fitChoices([...one, ...other], OPTIONS);
    for (const { first, firstFromElsewhere } of figures) {
      expect(first).toBeGreaterThan(0.5);
      expect(firstFromElsewhere).toBeLessThan(first - 0.1);
    }
  });

  it('is the same every time', () => {
    expect(fitChoices(one, OPTIONS)).toEqual(fit);
  });
});
