import { describe, expect, it } from 'vitest';
import { fitAnswerability } from '../../../eval/fit/fit-answerability.ts';
import type { FitExample } from '../../../eval/fit/fit-example.ts';
import { seededRandom } from '../../../eval/seeded-random.ts';
import { ANSWERABILITY } from '../../../models/fitted-models.ts';

/** Relevance tells answerable questions apart, with noise. */
function examples(set: string, count: number): FitExample[] {
  const random = seededRandom(set);
  return Array.from({ length: count }, (_, k) => {
    const answerable = k % 2 === 0;
    return {
      ...{ set, group: `${set} ${k}`, answerable, origin: 'asked' as const },
      features: {
        ...{ relevance: (answerable ? 2 : -2) + 6 * (random() - 0.5), span: random(), cosine: random() },
        ...{
          relevanceOfHeld: random(),
          heldWords: random(),
          unknownWords: 0,
          statesOtherYear: 0,
          missesStandard: 0,
        },
      },
    };
  });
}

describe('the fit of answerability', () => {
  const fit = fitAnswerability([...examples('one', 200), ...examples('three', 60)]);

  it('is a model that the server reads', () => {
    expect(ANSWERABILITY.schema.parse(JSON.parse(JSON.stringify(fit.model)))).toEqual(fit.model);
  });

  it('finds what tells the questions apart', () => {
    expect(fit.model.withVectors.weights.relevance).toBeGreaterThan(0.5);
    for (const { area } of fit.figures) expect(area).toBeGreaterThan(0.85);
  });

  it('chooses a threshold that refuses one answerable question in twenty of any set at most, to the nearest question', () => {
    for (const { answerable, falseRefusals } of fit.figures)
      expect(Math.round(answerable * falseRefusals)).toBeLessThanOrEqual(Math.round(answerable / 20));
    expect(Math.max(...fit.figures.map(({ falseRefusals }) => falseRefusals))).toBeGreaterThan(0);
  });

  it('knows nothing of cosines where there are no vectors', () => {
    expect(fit.model.withoutVectors.weights).not.toHaveProperty('cosine');
  });

  it('is the same every time', () => {
    expect(fitAnswerability([...examples('one', 200), ...examples('three', 60)])).toEqual(fit);
  });
});
