import type { RankedPassage } from '../../server/retrieval/retriever.ts';
import { type DocumentSpan, holdsEvidence } from '../evidence/gold-evidence.ts';
import type { FoundChoice } from './fit-choices.ts';
import type { FitSet } from './open-fit-set.ts';

/**
 * The passages that the reader gets to for each answerable question; right are those that hold evidence. All are read that may be, so
 * that what was fitted before has no say in it.
 */
export async function collectPassages(set: FitSet): Promise<FoundChoice[]> {
  const choices: FoundChoice[] = [];
  for (const question of set.questions) {
    const gold = await set.evidenceOf(question);
    if (!question.answerable || gold.length === 0) continue;
    let ranked: readonly RankedPassage[] = [];
    const judge = (_: string, passages: readonly RankedPassage[]): number => {
      ranked = passages;
      return 1;
    };
    if (!(await set.find(question, { settled: () => false, judge }))) continue;
    const alternatives = ranked
      .filter(({ readWindows }) => readWindows.length > 0)
      .map((passage) => ({
        features: passage.features,
        isRight: spansOf(passage).some((span) => gold.some((evidence) => holdsEvidence(evidence, span))),
      }));
    choices.push({ set: set.name, collection: set.collection, group: set.groupOf(question), alternatives });
  }
  return choices;
}

/** The passage and where the same stands as well. */
function spansOf({ passage, copies = [] }: RankedPassage): DocumentSpan[] {
  return [passage, ...copies.map((copy) => copy.passage)];
}
