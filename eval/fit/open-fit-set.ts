import { createLocalEmbedder } from '../../ingest/embeddings/local-embedder.ts';
import { indexSettings } from '../../ingest/index/index-settings.ts';
import { openLocalIndex } from '../../ingest/index/local/local-index.ts';
import type { PassageIndex } from '../../ingest/index/passage-index.ts';
import { rewriteFollowUp } from '../../server/conversation/rewrite-follow-up.ts';
import type { AnalysedQuery } from '../../server/query/analysed-query.ts';
import { createQueryAnalyser } from '../../server/query/query-analyser.ts';
import { createHybridRetriever, type RetrieverParts } from '../../server/retrieval/hybrid-retriever.ts';
import { createReader } from '../../server/retrieval/reader.ts';
import type { RankedPassage } from '../../server/retrieval/retriever.ts';
import type { EvalQuestion } from '../dataset/eval-case.ts';
import { readCases } from '../dataset/read-cases.ts';
import { findGoldEvidence, type GoldEvidence } from '../evidence/gold-evidence.ts';
import { indexOf, READING_BUDGET_MILLISECONDS, replayedModels, sourcesOf } from '../open-pipeline.ts';
import type { QuestionSet } from '../question-sets.ts';

/** The same question in two languages has one id behind a prefix of letters: both are of one group. */
const LANGUAGE_PREFIX = /^[a-z]+-/u;

/** A development set whose questions can be asked. */
export interface FitSet {
  name: string;
  /** Folder of its documents. */
  collection: string;
  index: PassageIndex;
  questions: readonly EvalQuestion[];
  /** Questions of one group are never on both sides of a cross-validation. */
  groupOf(question: EvalQuestion): string;
  evidenceOf(question: EvalQuestion): Promise<GoldEvidence[]>;
  /**
   * What the product finds. Undefined for a question of several parts: each would need an answer of its own to learn from.
   * @param parts that take the place of the product's own
   */
  find(question: EvalQuestion, parts: Partial<RetrieverParts>): Promise<FoundPassages | undefined>;
  close(): Promise<void>;
}

export interface FoundPassages {
  query: AnalysedQuery;
  passages: RankedPassage[];
}

/** What the networks give is kept in the user's cache folder. */
export async function openFitSet(set: QuestionSet, onMessage: (text: string) => void): Promise<FitSet> {
  const cases = await readCases(set.questions);
  const folder = await indexOf(set.documents, { onMessage, replay: true });
  const models = replayedModels();
  const embedder = createLocalEmbedder(models);
  const index = await openLocalIndex({ folder, settings: indexSettings(embedder), onGraphProblem: onMessage });
  const analyse = createQueryAnalyser({ index, embedder });
  const sources = await sourcesOf(index);
  const visibility = 'everything';
  return {
    name: set.name,
    collection: set.documents,
    index,
    questions: cases.flatMap(({ questions }) => questions),
    groupOf: ({ id }) => `${set.documents} ${id.replace(LANGUAGE_PREFIX, '')}`,
    evidenceOf: ({ evidence }) => Promise.all(evidence.map((each) => findGoldEvidence(each, sources))),
    async find({ question, history }, parts) {
      const { parts: asked, wantsList, context } = rewriteFollowUp(question.trim(), history);
      const [part] = asked;
      if (part === undefined || asked.length > 1) return undefined;
      const query = await analyse({ question: part, visibility });
      const reader = createReader(models, { budgetMilliseconds: READING_BUDGET_MILLISECONDS });
      const { signal } = new AbortController();
      const retriever = createHybridRetriever({ index, embedder, reader, ...parts });
      const { passages } = await retriever.retrieve({ parts: [query], wantsList, context, visibility, signal });
      return { query, passages };
    },
    async close() {
      await index.close();
      await models.close();
    },
  };
}
