import { openLocalModels } from '../models/local-models.ts';
import { commitTexts, type TextCommit } from './commit-texts.ts';
import { embedPending } from './embed-pending.ts';
import { createLocalEmbedder, LOCAL_EMBEDDER } from './embeddings/local-embedder.ts';
import { EmptyDocumentsFolderError } from './errors.ts';
import { indexSettings } from './index/index-settings.ts';
import { openLocalIndexWriter } from './index/local/local-index-writer.ts';
import type { PassageIndexWriter } from './index/passage-index.ts';
import { type FoundDocuments, findDocuments } from './loaders/find-documents.ts';
import type { IngestProgress, IngestSummary } from './progress.ts';
import { type Audience, DEFAULT_AUDIENCE } from './types.ts';

export interface IngestOptions {
  /** Folder with the documents. */
  documents: string;
  indexFolder: string;
  /** Audience of documents that state none; default `staff`. */
  defaultAudience?: Audience;
  /** Start from an empty index. */
  rebuild?: boolean;
  onProgress?: (progress: IngestProgress) => void;
}

/**
 * Brings an index up to date with a folder: finds, reads, cuts and commits the texts first, so that they can be found by words
 * within seconds; then embeds in further commits; then saves the graph.
 * @throws DocumentsFolderError, CollectionSettingsError, IndexMismatchError, IndexDamagedError, IndexLockedError or
 * ModelFileError; a single document never ends it
 */
export async function runIngest(options: IngestOptions): Promise<IngestSummary> {
  const {
    documents,
    indexFolder,
    defaultAudience = DEFAULT_AUDIENCE,
    rebuild = false,
    onProgress = () => {},
  } = options;
  const started = performance.now();
  const found = await findDocuments(documents).catch(keepEmptyFolder);
  const settings = indexSettings(LOCAL_EMBEDDER);
  const writer = await openLocalIndexWriter({ folder: indexFolder, settings, rebuild });
  try {
    const files = await filesOrError(found, writer);
    const texts = await commitTexts({ documents, files, writer, defaultAudience, onProgress });
    await embedAll(writer, onProgress);
    onProgress({ stage: 'saving-graph', done: 0, total: 1 });
    await writer.saveGraph();
    onProgress({ stage: 'saving-graph', done: 1, total: 1 });
    return await summarise(writer, texts, (performance.now() - started) / 1000);
  } finally {
    await writer.close();
  }
}

function keepEmptyFolder(error: unknown): EmptyDocumentsFolderError {
  if (error instanceof EmptyDocumentsFolderError) return error;
  throw error;
}

/** An empty folder is a mistake at first, and later means that every document was deleted. */
async function filesOrError(
  found: FoundDocuments | EmptyDocumentsFolderError,
  writer: PassageIndexWriter,
): Promise<FoundDocuments> {
  if (!(found instanceof EmptyDocumentsFolderError)) return found;
  if ((await writer.status()).documents === 0) throw found;
  return { found: [], failed: [] };
}

/** The models take a second and 300 MB: they are opened only where something waits for its vector. */
async function embedAll(writer: PassageIndexWriter, onProgress: (progress: IngestProgress) => void): Promise<void> {
  const { windows, vectors } = await writer.status();
  if (vectors === windows) return;
  const models = openLocalModels();
  try {
    await models.warm(['encoder']);
    const embedder = createLocalEmbedder(models);
    await embedPending(writer, embedder, (done, total) => onProgress({ stage: 'embedding', done, total }));
  } finally {
    await models.close();
  }
}

async function summarise(writer: PassageIndexWriter, texts: TextCommit, seconds: number): Promise<IngestSummary> {
  const { documents, passages, vectors } = await writer.status();
  return { ...texts, documents, passages, vectors, seconds };
}
