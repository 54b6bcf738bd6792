import { sentencesInWindows } from '../../server/answering/score-sentences.ts';
import type { RankingWeights } from '../../server/retrieval/passage-score.ts';
import { containsAny } from '../scorers/text-match.ts';
import type { FoundChoice } from './fit-choices.ts';
import type { FitSet } from './open-fit-set.ts';

/** The sentences that were read for each answerable question; right are those with what a right answer must contain. */
export async function collectSentences(set: FitSet, ranking: RankingWeights): Promise<FoundChoice[]> {
  const choices: FoundChoice[] = [];
  for (const question of set.questions) {
    if (!question.answerable || question.mustContain.length === 0) continue;
    const found = await set.find(question, { ranking });
    if (!found) continue;
    const alternatives = sentencesInWindows([found.query], found.passages).map(({ sentence, features }) => ({
      features: { ...features },
      isRight: containsAny(sentence.text, question.mustContain),
    }));
    choices.push({ set: set.name, collection: set.collection, group: set.groupOf(question), alternatives });
  }
  return choices;
}
