import { weightedSum } from '../../models/fitted-models.ts';
import { type Alternative, type Choice, fitChoiceModel } from './choice-model.ts';
import { foldOf } from './fold-of.ts';

/** Of the squared weights of standardised features. */
const PENALTY = 3;
const DECIMALS = 3;

/** What was found for a question of a development set. */
export interface FoundChoice {
  /** Name of the set. */
  set: string;
  /** Folder of its documents: sets about the same ones share the weight of one. */
  collection: string;
  /** Questions of one group are never on both sides of a cross-validation. */
  group: string;
  alternatives: readonly Alternative[];
}

/** How the weights do on questions that they were not fitted on. */
export interface ChoiceFigures {
  set: string;
  questions: number;
  /** Share of the questions of which the first is right. */
  first: number;
  /** Share of the questions of which one of the first few is right. */
  amongFirst: number;
  /** `first` by weights that were fitted on the other collections alone; null where there is no other. */
  firstFromElsewhere: number | null;
}

export interface ChoiceFitOptions<Name extends string> {
  names: readonly Name[];
  /** How many `amongFirst` looks at. */
  depth: number;
}

export interface ChoiceFit<Name extends string> {
  model: { version: 1; weights: Record<Name, number> };
  figures: ChoiceFigures[];
}

/** Fits on all sets, each collection with the same weight. */
export function fitChoices<Name extends string>(
  found: readonly FoundChoice[],
  { names, depth }: ChoiceFitOptions<Name>,
): ChoiceFit<Name> {
  const weightsFrom = (choices: readonly FoundChoice[]): Record<Name, number> =>
    fitChoiceModel(weighted(choices), names, PENALTY);
  const ranks = crossValidate(found, { weightsFrom, foldOf });
  const ranksElsewhere = crossValidate(found, { weightsFrom, foldOf: ({ collection }) => collection });
  return {
    model: { version: 1, weights: rounded(weightsFrom(found)) },
    figures: [...new Set(found.map(({ set }) => set))].map((set) => {
      const of = found.filter((choice) => choice.set === set);
      const share = (rankOf: typeof ranks, places: number): number =>
        of.filter((choice) => (rankOf.get(choice) ?? 0) < places).length / of.length;
      return {
        ...{ set, questions: of.length, first: share(ranks, 1), amongFirst: share(ranks, depth) },
        firstFromElsewhere:
          new Set(found.map(({ collection }) => collection)).size > 1 ? share(ranksElsewhere, 1) : null,
      };
    }),
  };
}

interface Validation {
  weightsFrom: (choices: readonly FoundChoice[]) => Readonly<Record<string, number>>;
  foldOf: (choice: FoundChoice) => unknown;
}

/** The place of the best right one of each question, by weights that were fitted without the question's fold. */
function crossValidate(
  found: readonly FoundChoice[],
  { weightsFrom, foldOf }: Validation,
): ReadonlyMap<FoundChoice, number> {
  const ranks = new Map<FoundChoice, number>();
  for (const fold of new Set(found.map(foldOf))) {
    const weights = weightsFrom(found.filter((choice) => foldOf(choice) !== fold));
    for (const choice of found.filter((each) => foldOf(each) === fold)) ranks.set(choice, rankOfRight(choice, weights));
  }
  return ranks;
}

function weighted(found: readonly FoundChoice[]): Choice[] {
  const collections = countBy(found, ({ collection }) => collection);
  const sets = countBy(found, ({ set }) => set);
  const setsOf = new Map(
    [...collections.keys()].map((collection) => [
      collection,
      new Set(found.filter((choice) => choice.collection === collection).map(({ set }) => set)).size,
    ]),
  );
  return found.map(({ set, collection, alternatives }) => {
    const questions = (sets.get(set) ?? 1) * (setsOf.get(collection) ?? 1);
    return { alternatives, weight: found.length / collections.size / questions };
  });
}

function countBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

/** From 0; infinite where none is right. Of equal ones the wrong comes first. */
function rankOfRight({ alternatives }: FoundChoice, weights: Readonly<Record<string, number>>): number {
  const scores = alternatives.map(({ features }) => weightedSum(weights, features));
  const best = Math.max(...scores.filter((_, k) => alternatives[k]?.isRight));
  if (best === Number.NEGATIVE_INFINITY) return Number.POSITIVE_INFINITY;
  return scores.filter((score, k) => score >= best && !alternatives[k]?.isRight).length;
}

function rounded<Name extends string>(weights: Record<Name, number>): Record<Name, number> {
  const entries = Object.entries<number>(weights).map(([name, weight]) => [name, Number(weight.toFixed(DECIMALS))]);
  return Object.fromEntries(entries) as Record<Name, number>;
}
