import { commitTexts } from './commit-texts.ts';
import { type DocumentPreparer, openDocumentPreparer } from './document-preparer.ts';
import { type EmbeddingWork, embedPending } from './embed-pending.ts';
import { embedWords } from './embed-words.ts';
import type { EmbedderSource } from './embeddings/embedder-source.ts';
import { localEmbedderSource } from './embeddings/local-embedder-source.ts';
import { indexSettings } from './index/index-settings.ts';
import { openLocalIndexWriter } from './index/local/local-index-writer.ts';
import type { PassageIndexWriter, RunRecord } from './index/passage-index.ts';
import type { OutcomeCounts } from './plan/count-outcomes.ts';
import { type Collection, findCollection } from './plan/find-collection.ts';
import type { IngestSources } from './plan/stored-reader.ts';
import type { IngestProgress, IngestSummary } from './progress.ts';
import { type Audience, DEFAULT_AUDIENCE } from './types.ts';
import { createWorkSignal, type WorkSignal } from './work-signal.ts';

export interface IngestOptions {
  /** Folder with the documents. */
  documents: string;
  indexFolder: string;
  /** Audience of documents that state none; default `staff`. */
  defaultAudience?: Audience;
  /** Start from an empty index. */
  rebuild?: boolean;
  /** Whether documents whose files are gone are removed. Default: true. */
  prune?: boolean;
  /** Default: the encoder that comes with the project. The caller closes the one that it gives. */
  embedder?: EmbedderSource;
  /** Default: one of its own. The caller closes the one that it gives, to use it for the next ingest too. */
  preparer?: DocumentPreparer;
  onProgress?: (progress: IngestProgress) => void;
}

/**
 * Brings an index up to date with a folder: finds, reads, cuts and commits the texts first, so that they can be found by words
 * within seconds; embeds in further commits, windows as soon as the first texts are in and words when all are; then saves the graph.
 * @throws DocumentsFolderError, CollectionSettingsError, IndexMismatchError, IndexDamagedError, IndexLockedError, IndexStorageError
 * or ModelFileError; a single document never ends it, and what was committed before stays
 */
export async function runIngest(options: IngestOptions): Promise<IngestSummary> {
  if (options.embedder) return await ingestWith(options.embedder, options);
  const embedder = localEmbedderSource();
  try {
    return await ingestWith(embedder, options);
  } finally {
    await embedder.close();
  }
}

async function ingestWith(embedder: EmbedderSource, options: IngestOptions): Promise<IngestSummary> {
  const { documents, indexFolder, defaultAudience = DEFAULT_AUDIENCE, rebuild = false, prune = true } = options;
  const { onProgress = () => {} } = options;
  const started = performance.now();
  const findSources = await findCollection(documents, defaultAudience);
  if (rebuild) {
    // what would stop it later does so before the index is thrown away
    findSources(0);
    await embedder.open();
  }
  const writer = await openLocalIndexWriter({ folder: indexFolder, settings: indexSettings(embedder), rebuild });
  const preparer = options.preparer ?? openDocumentPreparer();
  try {
    const collection = findSources((await writer.status()).documents);
    const work = { writer, embedder, onProgress, sources: { ...collection, preparer, prune } };
    const counts = await recorded(writer, async () => {
      const texts = await takeIn(work);
      onProgress({ stage: 'saving-graph', done: 0, total: 1 });
      await writer.saveGraph();
      onProgress({ stage: 'saving-graph', done: 1, total: 1 });
      return texts;
    });
    const { documents, passages, vectors } = await writer.status();
    return { ...counts, documents, passages, vectors, seconds: (performance.now() - started) / 1000 };
  } finally {
    if (!options.preparer) await preparer.close();
    await writer.close();
  }
}

interface IngestWork {
  writer: PassageIndexWriter;
  embedder: EmbedderSource;
  sources: Omit<IngestSources, 'stored'> & Pick<Collection, 'glossary'>;
  onProgress: (progress: IngestProgress) => void;
}

/**
 * Reads and embeds side by side: the encoder works while the next texts are read, cut and written. Once all are in their words come first: in
 * less than a minute they let questions in other words, or in another language, find what has no vector yet.
 */
async function takeIn(work: IngestWork): Promise<OutcomeCounts> {
  const { writer, sources, onProgress } = work;
  const waiting = createWorkSignal();
  // windows that an earlier ingest left without a vector
  waiting.wake();
  const giveUp = new AbortController();
  const held = holdProgress((done, total) => onProgress({ stage: 'embedding', done, total }));
  let words = Promise.resolve();
  const texts = commitTexts({ ...sources, writer, onProgress, onCommit: waiting.wake })
    .then((counts) => {
      words = embedAllWords(work).finally(held.release);
      // where it fails that is told below
      words.catch(() => {});
      return counts;
    })
    .catch((error: unknown) => {
      giveUp.abort();
      throw error;
    })
    .finally(waiting.end);
  const giveWay = (): Promise<void> => words.catch(() => {});
  const vectors = embedAll(work, waiting, { signal: giveUp.signal, onProgress: held.tell, giveWay });
  // it may fail while texts are still read: it is told when they are in
  vectors.catch(() => {});
  // texts come first: a failing embedder keeps none of them out
  const [read] = await Promise.allSettled([texts]);
  const embedded = await Promise.allSettled([words, vectors]);
  if (read.status === 'rejected') throw read.reason;
  for (const result of embedded) if (result.status === 'rejected') throw result.reason;
  return read.value;
}

async function embedAllWords({ writer, embedder, onProgress }: IngestWork): Promise<void> {
  await embedWords({
    writer,
    openEmbedder: () => embedder.open(),
    onProgress: (done, total) => onProgress({ stage: 'embedding-words', done, total }),
  });
}

/** Keeps the progress of one stage until the stage before it is done: there is one bar at a time. */
function holdProgress(tell: (done: number, total: number) => void) {
  let last: [done: number, total: number] | undefined;
  let isHeld = true;
  return {
    tell(done: number, total: number): void {
      last = [done, total];
      if (!isHeld) tell(done, total);
    },
    release(): void {
      isHeld = false;
      if (last) tell(...last);
    },
  };
}

async function embedAll(
  { writer, embedder }: IngestWork,
  waiting: WorkSignal,
  rest: Pick<EmbeddingWork, 'signal' | 'onProgress' | 'giveWay'>,
): Promise<void> {
  while (await waiting.next()) {
    if ((await writer.pendingWindows(1)).length === 0) continue;
    await embedPending({ writer, embedder: await embedder.open(), ...rest });
  }
}

/** Keeps how it went for `--status`. */
async function recorded<Result extends Pick<RunRecord, 'failed'>>(
  writer: PassageIndexWriter,
  run: () => Promise<Result>,
): Promise<Result> {
  const startedAt = new Date().toISOString();
  const record = (end: Partial<RunRecord>): Promise<void> => writer.recordRun({ startedAt, failed: [], ...end });
  await record({});
  try {
    const result = await run();
    await record({ endedAt: new Date().toISOString(), failed: result.failed });
    return result;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // where the disk is full this cannot be written either: what is told is the first error
    await record({ endedAt: new Date().toISOString(), error: message }).catch(() => {});
    throw error;
  }
}
