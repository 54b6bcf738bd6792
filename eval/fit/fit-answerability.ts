import type { AnswerabilityModel, LogisticModel } from '../../models/fitted-models.ts';
import type { ExampleOrigin, FitExample } from './fit-example.ts';
import { FOLDS, foldOf } from './fold-of.ts';
import { fitLogistic, type Observation, predict } from './logistic-regression.ts';

const WITH_VECTORS = [
  ...['relevance', 'relevanceOfHeld', 'span', 'cosine', 'heldWords', 'unknownWords'],
  ...['statesOtherYear', 'missesStandard'],
];
const WITHOUT_VECTORS = WITH_VECTORS.filter((name) => name !== 'cosine');

/**
 * A question without the passages that answer it counts for less than one that was written so: its passages were found by what answers
 * it, and now and then another passage answers it too. One that asks for another year or standard counts in full: such questions are
 * what users get wrong answers to, and the sets have few.
 */
const ORIGIN_WEIGHTS = { asked: 1, 'without-answers': 0.1, altered: 1 };
/** Of the squared weights of standardised features. */
const PENALTY = 3;
/**
 * Share of the answerable questions that may be refused in each of the sets that have unanswerable ones beside them, to the nearest
 * question: a mean over the sets lets those pay for it whose questions are hardest to tell apart.
 */
const FALSE_REFUSALS = 0.05;
const DECIMALS = 4;

/** How the model does on questions that it was not fitted on. */
export interface SetFigures {
  set: string;
  answerable: number;
  unanswerable: number;
  /** Probability that an answerable question gets more than an unanswerable one; null where the set lacks one of the two. */
  area: number | null;
  falseRefusals: number;
  falseAnswers: number | null;
  /** Share of the questions that were altered to ask for something else and are still answered. */
  alteredAnswered: number | null;
}

export interface AnswerabilityFit {
  model: AnswerabilityModel;
  figures: SetFigures[];
}

/** Fits on all sets, each with the same weight; the threshold and the figures come from cross-validation. */
export function fitAnswerability(examples: readonly FitExample[]): AnswerabilityFit {
  const observations = weighted(examples);
  const held = crossValidate(examples, observations);
  const threshold = chooseThreshold(examples, held);
  return {
    model: {
      version: 1,
      threshold,
      withVectors: rounded(fitLogistic(observations, WITH_VECTORS, PENALTY)),
      withoutVectors: rounded(fitLogistic(observations, WITHOUT_VECTORS, PENALTY)),
    },
    figures: setsOf(examples).map((set) => figuresOf(set, { examples, held, threshold })),
  };
}

function weighted(examples: readonly FitExample[]): Observation[] {
  const sizes = new Map<string, number>();
  for (const { set } of examples) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const mean = examples.length / Math.max(1, sizes.size);
  return examples.map(({ set, features, answerable, origin }) => ({
    features: { ...features },
    outcome: answerable ? 1 : 0,
    weight: ORIGIN_WEIGHTS[origin] * (mean / (sizes.get(set) ?? 1)),
  }));
}

/** The probability of each question by a model that was fitted without its fold. */
function crossValidate(examples: readonly FitExample[], observations: readonly Observation[]): number[] {
  const folds = examples.map(foldOf);
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitLogistic(
      observations.filter((_, k) => folds[k] !== fold),
      WITH_VECTORS,
      PENALTY,
    ),
  );
  return observations.map(({ features }, k) => {
    const model = models[folds[k] ?? 0];
    return model ? predict(model, features) : 0;
  });
}

/** The highest hundredth at which no set has more of its answerable questions refused than may be. */
function chooseThreshold(examples: readonly FitExample[], held: readonly number[]): number {
  const sets = setsOf(examples).filter((set) => figuresOf(set, { examples, held, threshold: 0 }).area !== null);
  for (let hundredths = 95; hundredths > 0; hundredths--) {
    const threshold = hundredths / 100;
    const isAllowed = sets.every((set) => {
      const { answerable, falseRefusals } = figuresOf(set, { examples, held, threshold });
      return Math.round(answerable * falseRefusals) <= Math.round(answerable * FALSE_REFUSALS);
    });
    if (isAllowed) return threshold;
  }
  return 0;
}

function figuresOf(
  set: string,
  { examples, held, threshold }: { examples: readonly FitExample[]; held: readonly number[]; threshold: number },
): SetFigures {
  const of = (origin: ExampleOrigin, answerable: boolean): number[] =>
    held.filter((_, k) => {
      const example = examples[k];
      return example?.set === set && example.origin === origin && example.answerable === answerable;
    });
  const [answerable, unanswerable, altered] = [of('asked', true), of('asked', false), of('altered', false)];
  const share = (values: readonly number[], test: (value: number) => boolean): number =>
    values.length === 0 ? 0 : values.filter(test).length / values.length;
  const pairs = answerable.flatMap((high) => unanswerable.map((low) => (high > low ? 1 : high === low ? 0.5 : 0)));
  return {
    ...{ set, answerable: answerable.length, unanswerable: unanswerable.length },
    area: pairs.length === 0 ? null : pairs.reduce((sum: number, won) => sum + won, 0) / pairs.length,
    falseRefusals: share(answerable, (value) => value < threshold),
    falseAnswers: unanswerable.length === 0 ? null : share(unanswerable, (value) => value >= threshold),
    alteredAnswered: altered.length === 0 ? null : share(altered, (value) => value >= threshold),
  };
}

function setsOf(examples: readonly FitExample[]): string[] {
  return [...new Set(examples.map(({ set }) => set))];
}

function rounded({ bias, weights }: LogisticModel): LogisticModel {
  const round = (value: number): number => Number(value.toFixed(DECIMALS));
  return {
    bias: round(bias),
    weights: Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, round(weight)])),
  };
}
