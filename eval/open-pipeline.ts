import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localEmbedderSource } from '../ingest/embeddings/local-embedder-source.ts';
import { runIngest } from '../ingest/run-ingest.ts';
import type { LocalModels } from '../models/local-models.ts';
import type { ChatModelSettings } from '../server/answering/create-chat-model.ts';
import { type ComposedPipeline, composePipeline, type PipelineOptions } from '../server/compose.ts';
import { EvalUsageError } from './errors.ts';
import type { EvalWorker } from './eval-worker.ts';
import { createSourceTexts, type SourceTexts } from './evidence/source-texts.ts';
import { hashFolders } from './hash-folder.ts';
import { cachedIndex, userCacheFolder } from './index-cache.ts';
import { openReplayedModels } from './replay/replayed-models.ts';

/** What ingest makes of a document follows from this code: when it changes, an index made before is not used. */
const CODE_FOLDERS = ['../ingest', '../models'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

/** A busy machine takes longer and reads as much as an idle one: its answers, not its speed, are compared. */
export const READING_BUDGET_MILLISECONDS = 60_000;

/** In the cache folder, for all sets. */
const REPLAY_FILE = 'networks.sqlite';

/** Any text of a passage's length. */
const REFERENCE_TEXT = 'The committee meets in the first week of every quarter, and publishes its minutes. '.repeat(8);

export interface OpenedPipelines {
  /** As many as were asked for, each with networks and an index of its own. */
  workers: EvalWorker[];
  /** Of the first pipeline. */
  index: ComposedPipeline['index'];
  sources: SourceTexts;
  close(): Promise<void>;
}

export interface OpenRequest {
  /** Folder. */
  documents: string;
  /** Number of pipelines, at least 1. */
  count: number;
  /** Told what takes time, in whole sentences. */
  onMessage: (message: string) => void;
  /** Where answers are generated; without it they are taken from the documents. */
  model?: ChatModelSettings;
  /** Whether what the networks gave in earlier runs is used again. */
  replay?: boolean;
  /** Windows read of a question at most. Default: as many as the product reads. */
  readingDepth?: number | undefined;
  /** Parts of the pipeline that are left out. Default: none. */
  without?: PipelineOptions['without'];
}

/**
 * Ingests a folder, or finds the index of an earlier run on the same content, and composes the product's own pipeline
 * over it.
 */
export async function openPipelines({
  documents,
  count,
  onMessage,
  model,
  replay = false,
  readingDepth,
  without = [],
}: OpenRequest): Promise<OpenedPipelines> {
  const indexFolder = await indexOf(documents, { onMessage, replay });
  const composed = await composeAll(
    { indexFolder, without, ...(model && { model }), ...(readingDepth !== undefined && { readingDepth }) },
    { count, replay },
  );
  const close = () => closeAll(composed);
  const [first] = composed;
  if (!first) throw new RangeError('At least one pipeline is needed.');
  return { workers: composed.map(evalWorker), index: first.index, sources: await sourcesOf(first.index), close };
}

interface IndexMaking {
  onMessage: (message: string) => void;
  /** Whether vectors that the encoder gave before are used again. */
  replay: boolean;
}

/** Folder of the index of a folder of documents, made where no earlier run has made it. */
export async function indexOf(documents: string, making: IndexMaking): Promise<string> {
  return cachedIndex({
    cacheFolder: userCacheFolder(process.env),
    key: await indexKey(documents),
    now: new Date(),
    fill: (folder) => ingest(documents, folder, making),
  });
}

/** The networks, asked about each text once. */
export function replayedModels(): LocalModels {
  return openReplayedModels(join(userCacheFolder(process.env), REPLAY_FILE));
}

function evalWorker({ pipeline, embedder }: ComposedPipeline): EvalWorker {
  return { pipeline, doReferenceWork: () => embedder.embedPassages([REFERENCE_TEXT]) };
}

/** One after another: where one cannot be composed, those before it are closed. */
async function composeAll(
  options: PipelineOptions,
  { count, replay }: { count: number; replay: boolean },
): Promise<ComposedPipeline[]> {
  const composed: ComposedPipeline[] = [];
  try {
    while (composed.length < count)
      composed.push(
        await composePipeline({
          ...options,
          readingBudgetMilliseconds: READING_BUDGET_MILLISECONDS,
          ...(replay && { models: replayedModels() }),
        }),
      );
  } catch (error) {
    await closeAll(composed);
    throw error;
  }
  return composed;
}

async function closeAll(composed: readonly ComposedPipeline[]): Promise<void> {
  await Promise.all(composed.map((each) => each.close()));
}

export async function sourcesOf(index: ComposedPipeline['index']): Promise<SourceTexts> {
  const records = await index.documents('everything');
  const idOfUri = new Map(records.map(({ uri, id }) => [uri, id]));
  return createSourceTexts([...idOfUri.keys()], async (uri) => {
    const id = idOfUri.get(uri);
    return id === undefined ? undefined : (await index.document(id, 'everything'))?.text;
  });
}

async function indexKey(documents: string): Promise<string> {
  const found = await stat(documents).catch(() => undefined);
  if (!found?.isDirectory()) throw new EvalUsageError(`${documents}: expected a folder of documents.`);
  const content = await hashFolders([documents], () => true);
  const code = await hashFolders(CODE_FOLDERS, (path) => /\.[jt]s$/.test(path));
  return `${content.slice(0, 16)}-${code.slice(0, 16)}`;
}

async function ingest(documents: string, indexFolder: string, { onMessage, replay }: IndexMaking): Promise<void> {
  onMessage(`Ingesting ${documents}.`);
  const embedder = localEmbedderSource(...(replay ? [replayedModels] : []));
  try {
    const summary = await runIngest({ documents, indexFolder, embedder });
    for (const { path, reason } of summary.failed) onMessage(`${path}: ${reason}`);
  } catch (error) {
    const isEmpty = error instanceof Error && error.name === 'EmptyDocumentsFolderError';
    throw isEmpty ? new EvalUsageError(error.message) : error;
  } finally {
    await embedder.close();
  }
}
