import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runIngest } from '../ingest/run-ingest.ts';
import { composePipeline } from '../server/compose.ts';
import type { Pipeline } from '../server/pipeline.ts';
import { EvalUsageError } from './errors.ts';
import { createSourceTexts, type SourceTexts } from './evidence/source-texts.ts';
import { hashFolders } from './hash-folder.ts';
import { cachedIndex, userCacheFolder } from './index-cache.ts';

/** What ingest makes of a document follows from this code: when it changes, an index made before is not used. */
const CODE_FOLDERS = ['../ingest', '../models'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

export interface OpenedPipeline {
  pipeline: Pipeline;
  sources: SourceTexts;
  close(): Promise<void>;
}

/**
 * Ingests a folder, or finds the index of an earlier run on the same content, and composes the product's own pipeline
 * over it.
 * @param onMessage told what takes time, in whole sentences
 */
export async function openPipeline(documents: string, onMessage: (message: string) => void): Promise<OpenedPipeline> {
  const indexFolder = await cachedIndex({
    cacheFolder: userCacheFolder(process.env),
    key: await indexKey(documents),
    now: new Date(),
    fill: (folder) => ingest(documents, folder, onMessage),
  });
  const { pipeline, index, close } = await composePipeline({ indexFolder });
  const records = await index.documents('everything');
  const idOfUri = new Map(records.map(({ uri, id }) => [uri, id]));
  const sources = createSourceTexts([...idOfUri.keys()], async (uri) => {
    const id = idOfUri.get(uri);
    return id === undefined ? undefined : (await index.document(id, 'everything'))?.text;
  });
  return { pipeline, sources, close };
}

async function indexKey(documents: string): Promise<string> {
  const found = await stat(documents).catch(() => undefined);
  if (!found?.isDirectory()) throw new EvalUsageError(`${documents}: expected a folder of documents.`);
  const content = await hashFolders([documents], () => true);
  const code = await hashFolders(CODE_FOLDERS, (path) => /\.[jt]s$/.test(path));
  return `${content.slice(0, 16)}-${code.slice(0, 16)}`;
}

async function ingest(documents: string, indexFolder: string, onMessage: (message: string) => void): Promise<void> {
  onMessage(`Ingesting ${documents}.`);
  const summary = await runIngest({ documents, indexFolder }).catch((error: unknown) => {
    const isEmpty = error instanceof Error && error.name === 'EmptyDocumentsFolderError';
    throw isEmpty ? new EvalUsageError(error.message) : error;
  });
  for (const { path, reason } of summary.failed) onMessage(`${path}: ${reason}`);
}
