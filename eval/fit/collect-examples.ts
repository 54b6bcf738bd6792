import { createLocalEmbedder } from '../../ingest/embeddings/local-embedder.ts';
import { indexSettings } from '../../ingest/index/index-settings.ts';
import { openLocalIndex } from '../../ingest/index/local/local-index.ts';
import type { PassageIndex, StoredPassage } from '../../ingest/index/passage-index.ts';
import { rewriteFollowUp } from '../../server/conversation/rewrite-follow-up.ts';
import { createQueryAnalyser } from '../../server/query/query-analyser.ts';
import { evidenceFeatures } from '../../server/retrieval/evidence-features.ts';
import { createHybridRetriever } from '../../server/retrieval/hybrid-retriever.ts';
import { createReader } from '../../server/retrieval/reader.ts';
import type { EvalQuestion } from '../dataset/eval-case.ts';
import { readCases } from '../dataset/read-cases.ts';
import { findGoldEvidence, type GoldEvidence, holdsEvidence } from '../evidence/gold-evidence.ts';
import { indexOf, READING_BUDGET_MILLISECONDS, replayedModels, sourcesOf } from '../open-pipeline.ts';
import type { QuestionSet } from '../question-sets.ts';
import type { FitExample } from './fit-example.ts';

/** The same question in two languages has one id behind a prefix of letters: both are of one group. */
const LANGUAGE_PREFIX = /^[a-z]+-/u;

/**
 * What the product finds for every question of a set, and once more for each answerable one without the passages that answer it.
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
  const analyse = createQueryAnalyser({ index });
  try {
    const sources = await sourcesOf(index);
    const examples: FitExample[] = [];
    for (const question of cases.flatMap(({ questions }) => questions)) {
      const gold = await Promise.all(question.evidence.map((evidence) => findGoldEvidence(evidence, sources)));
      for (const isMade of question.answerable && gold.length > 0 ? [false, true] : [false]) {
        const searched = isMade ? withoutAnswers(index, question, gold) : index;
        const features = await featuresOf(
          question,
          createHybridRetriever({
            index: searched,
            analyse,
            embedder,
            reader: createReader(models, { budgetMilliseconds: READING_BUDGET_MILLISECONDS }),
          }),
        );
        if (features)
          examples.push({
            ...{ set: set.name, group: groupOf(set, question), features, isMade },
            answerable: question.answerable && !isMade,
          });
      }
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

async function featuresOf(question: EvalQuestion, retriever: ReturnType<typeof createHybridRetriever>) {
  const { parts, wantsList, context } = rewriteFollowUp(question.question.trim(), question.history);
  const [part = ''] = parts;
  if (parts.length > 1) return undefined;
  const signal = new AbortController().signal;
  const { passages } = await retriever.retrieve({ parts, wantsList, context, visibility: 'everything', signal });
  return evidenceFeatures(part, passages);
}

/** The index without the passages that hold the evidence or a word of the answer. */
function withoutAnswers(
  index: PassageIndex,
  { mustContain }: EvalQuestion,
  gold: readonly GoldEvidence[],
): Pick<PassageIndex, 'search' | 'status'> {
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
