import { existsSync } from 'node:fs';
import type { FastifyBaseLogger } from 'fastify';
import type { Embedder } from '../ingest/embeddings/embedder.ts';
import { createLocalEmbedder } from '../ingest/embeddings/local-embedder.ts';
import { indexSettings } from '../ingest/index/index-settings.ts';
import { openLocalIndex } from '../ingest/index/local/local-index.ts';
import type { PassageIndex } from '../ingest/index/passage-index.ts';
import { type LocalModels, openLocalModels } from '../models/local-models.ts';
import { loadPrompt } from '../prompts/load-prompt.ts';
import { ANSWER_PLACEHOLDERS } from './answering/answer-prompt.ts';
import type { Answerer } from './answering/answerer.ts';
import { type ChatModelSettings, createChatModel } from './answering/create-chat-model.ts';
import { createExtractiveAnswerer } from './answering/extractive-answerer.ts';
import { createModelAnswerer } from './answering/model-answerer.ts';
import { narrowSpans } from './citations/narrow-span.ts';
import { readValues } from './citations/stated-values.ts';
import type { ConversationStore } from './conversation/conversation-store.ts';
import { enforceRetention } from './conversation/enforce-retention.ts';
import { rewriteFollowUp } from './conversation/rewrite-follow-up.ts';
import { openConversationDatabase } from './conversation/sqlite/open-conversation-database.ts';
import { createSqliteConversationStore } from './conversation/sqlite/sqlite-conversation-store.ts';
import { createSqliteInsightStore } from './conversation/sqlite/sqlite-insight-store.ts';
import type { InsightStore } from './insights/insight-store.ts';
import { type PipelinePart, queryPartsOf, retrieverPartsWithout, rewriteWithout } from './leave-out.ts';
import { createPipeline, type Pipeline } from './pipeline.ts';
import type { AnswerMode } from './protocol.ts';
import { createQueryAnalyser } from './query/query-analyser.ts';
import { ANSWERABILITY_THRESHOLD } from './retrieval/answerability.ts';
import { createHybridRetriever } from './retrieval/hybrid-retriever.ts';
import { createReader, READING_BUDGET_MILLISECONDS } from './retrieval/reader.ts';

export interface PipelineOptions {
  indexFolder: string;
  /** Where answers are generated; without it they are taken from the documents as they stand. */
  model?: ChatModelSettings;
  /** Time to read the windows of one question in: what is not read by then counts for less. @default 450 */
  readingBudgetMilliseconds?: number;
  /** Windows read of a question at most, for measuring what fewer cost. Default: as many as the retriever wants read. */
  readingDepth?: number;
  /** Below this probability the documents do not answer, 0 to 1. @default what the fit chose: at most 5% false refusals */
  answerabilityThreshold?: number;
  /** Parts that are left out, to measure what they are worth. Default: none. */
  without?: readonly PipelinePart[];
  /** The networks; closed with the pipeline. @default those of `models/`, in a worker thread of their own */
  models?: LocalModels;
  /** Told when the model's endpoint fails, and when the graph of the index is damaged. */
  log?: Pick<FastifyBaseLogger, 'warn'>;
}

/** Everything that answering needs, made of real parts. */
export interface ComposedPipeline {
  pipeline: Pipeline;
  index: PassageIndex;
  embedder: Embedder;
  mode: AnswerMode;
  close(): Promise<void>;
}

/**
 * Asked of the encoder before anyone asks: what it holds for all questions of a language would otherwise cost the first one half
 * of its time for reading on a machine that is busy with other things.
 */
const FIRST_QUESTIONS = ['What is it?', '这是什么？'] as const;

/**
 * @throws IndexMismatchError where the index was made with other settings
 * @throws ModelFileError where a model file is missing or damaged
 */
export async function composePipeline({
  indexFolder,
  model,
  readingBudgetMilliseconds = READING_BUDGET_MILLISECONDS,
  readingDepth = Number.POSITIVE_INFINITY,
  answerabilityThreshold = ANSWERABILITY_THRESHOLD,
  without = [],
  models = openLocalModels(),
  log,
}: PipelineOptions): Promise<ComposedPipeline> {
  const embedder = createLocalEmbedder(models, without.includes('language-bias') ? { neutralShare: 0 } : {});
  const index = await openLocalIndex({
    folder: indexFolder,
    settings: indexSettings(embedder),
    onGraphProblem: (reason) => log?.warn({ reason }, 'The saved graph is not used; it is made anew from the vectors.'),
  });
  const close = async (): Promise<void> => {
    await Promise.all([index.close(), models.close()]);
  };
  try {
    await models.warm(['encoder', 'reader']);
    await Promise.all(
      FIRST_QUESTIONS.flatMap((text) => [embedder.embedQuestion(text), embedder.embedWords([text], text)]),
    );
    const modelAnswerer = model && (await composeModelAnswerer(model));
    const extractive = createExtractiveAnswerer({ readValues });
    const reader = createReader(models, { budgetMilliseconds: readingBudgetMilliseconds, depth: readingDepth });
    const analyse = createQueryAnalyser({ index, embedder, without: queryPartsOf(without) });
    const pipeline = createPipeline({
      rewrite: rewriteWithout(without, rewriteFollowUp),
      analyse,
      retriever: createHybridRetriever(
        retrieverPartsWithout(without, { index, embedder, reader, answerabilityThreshold }),
      ),
      extractive,
      ...(modelAnswerer && { model: modelAnswerer }),
      answerabilityThreshold,
      now: () => performance.now(),
      onModelFailure: (error) => log?.warn({ err: error }, 'The model endpoint gave no answer.'),
      onLookFailure: (error) =>
        log?.warn({ err: error }, 'A question was answered without a second look, which failed.'),
    });
    return { pipeline, index, embedder, mode: (modelAnswerer ?? extractive).mode, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export interface ConversationSettings {
  /** Path of the file. */
  file: string;
  /** Days that a question is kept; with 0 the file is not used, and what it held is forgotten. */
  retentionDays: number;
  log: Pick<FastifyBaseLogger, 'info' | 'error'>;
}

export interface OpenedConversations {
  conversations: ConversationStore;
  insights: InsightStore;
  close(): Promise<void>;
}

/** Enough for a day on which nothing is to be kept: some megabytes. */
const MOST_CONVERSATIONS_IN_MEMORY = 1_000;

/** @throws ConversationFileError where the file cannot be used */
export function openConversations({ file, retentionDays, log }: ConversationSettings): OpenedConversations {
  if (retentionDays === 0) forgetFile(file);
  const database = openConversationDatabase({ file: retentionDays === 0 ? ':memory:' : file });
  const maximum = retentionDays === 0 ? { maximumConversations: MOST_CONVERSATIONS_IN_MEMORY } : {};
  const conversations = createSqliteConversationStore(database, maximum);
  const endRetention = enforceRetention({ conversations, days: retentionDays, now: () => Date.now(), log });
  return {
    conversations,
    insights: createSqliteInsightStore(database),
    async close() {
      endRetention();
      conversations.close();
    },
  };
}

/** What was kept before somebody decided that nothing is. */
function forgetFile(file: string): void {
  if (!existsSync(file)) return;
  const before = createSqliteConversationStore(openConversationDatabase({ file }));
  before.forgetBefore(Number.MAX_SAFE_INTEGER);
  before.close();
}

async function composeModelAnswerer(settings: ChatModelSettings): Promise<Answerer> {
  return createModelAnswerer({
    model: await createChatModel(settings),
    prompt: loadPrompt('answer-from-passages', ANSWER_PLACEHOLDERS),
    narrowSpans,
  });
}
