import { createLocalEmbedder } from '../../ingest/embeddings/local-embedder.ts';
import { indexSettings } from '../../ingest/index/index-settings.ts';
import { openLocalIndex } from '../../ingest/index/local/local-index.ts';
import type { PassageIndex, StoredPassage } from '../../ingest/index/passage-index.ts';
import { rewriteFollowUp } from '../../server/conversation/rewrite-follow-up.ts';
import type { QueryAnalyser } from '../../server/query/analysed-query.ts';
import { createQueryAnalyser } from '../../server/query/query-analyser.ts';
import { evidenceFeatures } from '../../server/retrieval/evidence-features.ts';
import { createHybridRetriever } from '../../server/retrieval/hybrid-retriever.ts';
import { createReader } from '../../server/retrieval/reader.ts';
import type { RankedPassage, Retriever } from '../../server/retrieval/retriever.ts';
import type { EvalQuestion } from '../dataset/eval-case.ts';
import { readCases } from '../dataset/read-cases.ts';
import { findGoldEvidence, type GoldEvidence, holdsEvidence } from '../evidence/gold-evidence.ts';
import { indexOf, READING_BUDGET_MILLISECONDS, replayedModels, sourcesOf } from '../open-pipeline.ts';
import type { QuestionSet } from '../question-sets.ts';
import { seededRandom } from '../seeded-random.ts';
import { alterQuestion } from './alter-question.ts';
import type { ExampleOrigin, FitExample } from './fit-example.ts';

type SearchedIndex = Pick<PassageIndex, 'search' | 'status'>;

/** The same question in two languages has one id behind a prefix of letters: both are of one group. */
const LANGUAGE_PREFIX = /^[a-z]+-/u;

/**
 * What the product finds for every question of a set; for each answerable one also without the passages that answer it, and where it
 * names a year or a standard, asked about another.
 * Questions of several parts are left out: each part would need an answer of its own to learn from.
 */
export async function collectExamples(set: QuestionSet, onMessage: (text: string) => void): Promise<FitExample[]> {
  const cases = await readCases(set.questions);
  const models = replayedModels();
  const embedder = createLocalEmbedder(models);
  const index = await openLocalIndex({
    folder: await indexOf(set.documents, { onMessage, replay: true }),
    settings: indexSettings(embedder),
    onGraphProblem: onMessage,
  });
  const analyse = createQueryAnalyser({ index, embedder });
  try {
    const sources = await sourcesOf(index);
    const examples: FitExample[] = [];
    const add = async (
      question: EvalQuestion,
      origin: ExampleOrigin,
      searched: SearchedIndex,
    ): Promise<RankedPassage[]> => {
      const reader = createReader(models, { budgetMilliseconds: READING_BUDGET_MILLISECONDS });
      const found = await find(question, analyse, createHybridRetriever({ index: searched, embedder, reader }));
      if (!found) return [];
      const answerable = question.answerable && origin === 'asked';
      if (found.features)
        examples.push({
          ...{ set: set.name, group: groupOf(set, question), origin, answerable },
          features: found.features,
        });
      return found.passages;
    };
    const questions = cases.flatMap(({ questions }) => questions);
    for (const question of questions) {
      const gold = await Promise.all(question.evidence.map((evidence) => findGoldEvidence(evidence, sources)));
      const passages = await add(question, 'asked', index);
      if (!question.answerable || gold.length === 0) continue;
      await add(question, 'without-answers', withoutAnswers(index, question, gold));
      const evidence = passages.filter(({ passage }) => gold.some((each) => holdsEvidence(each, passage)));
      if (evidence.length === 0 || question.history.length > 0) continue;
      const altered = alterQuestion({
        ...{ question: question.question, random: seededRandom(question.id) },
        evidence: evidence
          .map(({ passage }) => [passage.title, ...passage.headingPath, passage.speaker, passage.text].join('\n'))
          .join('\n'),
      });
      if (altered !== undefined) await add({ ...question, question: altered }, 'altered', index);
    }
    return examples;
  } finally {
    await index.close();
    await models.close();
  }
}

function groupOf({ documents }: QuestionSet, { id }: EvalQuestion): string {
  return `${documents} ${id.replace(LANGUAGE_PREFIX, '')}`;
}

/** Undefined for a question of several parts. */
async function find(question: EvalQuestion, analyse: QueryAnalyser, retriever: Retriever) {
  const { parts, wantsList, context } = rewriteFollowUp(question.question.trim(), question.history);
  const [part] = parts;
  if (part === undefined || parts.length > 1) return undefined;
  const visibility = 'everything';
  const query = await analyse({ question: part, visibility });
  const { signal } = new AbortController();
  const { passages } = await retriever.retrieve({ parts: [query], wantsList, context, visibility, signal });
  return { passages, features: evidenceFeatures(query.text, passages) };
}

/** The index without the passages that hold the evidence or a word of the answer. */
function withoutAnswers(
  index: PassageIndex,
  { mustContain }: EvalQuestion,
  gold: readonly GoldEvidence[],
): SearchedIndex {
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
