import type { PassageIndex, StoredPassage } from '../../ingest/index/passage-index.ts';
import type { RankingModel, SentencesModel } from '../../models/fitted-models.ts';
import { evidenceFeatures } from '../../server/retrieval/evidence-features.ts';
import type { RetrieverParts } from '../../server/retrieval/hybrid-retriever.ts';
import type { RankedPassage } from '../../server/retrieval/retriever.ts';
import type { EvalQuestion } from '../dataset/eval-case.ts';
import { type GoldEvidence, holdsEvidence } from '../evidence/gold-evidence.ts';
import { seededRandom } from '../seeded-random.ts';
import { alterQuestion } from './alter-question.ts';
import type { ExampleOrigin, FitExample } from './fit-example.ts';
import type { FitSet } from './open-fit-set.ts';

/** What passages and sentences are ordered by. */
export interface Ordering {
  ranking: RankingModel['weights'];
  sentences: SentencesModel['weights'];
}

/**
 * What the product finds for every question of a set; for each answerable one also without the passages that answer it, and where it
 * names a year or a standard, asked about another.
 */
export async function collectAnswerability(set: FitSet, { ranking, sentences }: Ordering): Promise<FitExample[]> {
  const examples: FitExample[] = [];
  const add = async (
    question: EvalQuestion,
    origin: ExampleOrigin,
    index: RetrieverParts['index'] = set.index,
  ): Promise<RankedPassage[]> => {
    const found = await set.find(question, { index, ranking });
    if (!found) return [];
    const features = evidenceFeatures(found.query.text, found.passages, sentences);
    const answerable = question.answerable && origin === 'asked';
    if (features) examples.push({ set: set.name, group: set.groupOf(question), origin, answerable, features });
    return found.passages;
  };
  for (const question of set.questions) {
    const gold = await set.evidenceOf(question);
    const passages = await add(question, 'asked');
    if (!question.answerable || gold.length === 0) continue;
    await add(question, 'without-answers', withoutAnswers(set.index, question, gold));
    const evidence = passages.filter(({ passage }) => gold.some((each) => holdsEvidence(each, passage)));
    if (evidence.length === 0 || question.history.length > 0) continue;
    const altered = alterQuestion({
      ...{ question: question.question, random: seededRandom(question.id) },
      evidence: evidence
        .map(({ passage }) => [passage.title, ...passage.headingPath, passage.speaker, passage.text].join('\n'))
        .join('\n'),
    });
    if (altered !== undefined) await add({ ...question, question: altered }, 'altered');
  }
  return examples;
}

/** The index without the passages that hold the evidence or a word of the answer. */
function withoutAnswers(
  index: PassageIndex,
  { mustContain }: EvalQuestion,
  gold: readonly GoldEvidence[],
): RetrieverParts['index'] {
  const answers = mustContain.map((text) => text.toLowerCase());
  const isSilent = (passage: StoredPassage): boolean =>
    !gold.some((evidence) => holdsEvidence(evidence, passage)) &&
    !answers.some((answer) => passage.text.toLowerCase().includes(answer));
  return {
    status: (visibility) => index.status(visibility),
    async search(request) {
      const found = await index.search(request);
      return { ...found, passages: found.passages.filter(({ passage }) => isSilent(passage)) };
    },
  };
}
