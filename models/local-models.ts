import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { ModelFileError } from './errors.ts';
import type { BrokenModelFile, EncodeTask, Reading, ReadTask, WindowTask } from './model-worker.ts';
import { builtModule, findProjectFolder } from './project-folder.ts';
import { createReadingQueue } from './reading-queue.ts';

export type { ReadingSpan } from './answer-spans.ts';
export type { Reading, ReadTask } from './model-worker.ts';

/** The encoder and the reader in one worker thread: they share a tokenizer of 250 MB, and never block the caller. */
export interface LocalModels {
  /**
   * Loads the named networks now rather than at their first use.
   * @throws ModelFileError where a file is missing or not the expected one
   */
  warm(names: readonly ('encoder' | 'reader')[]): Promise<void>;
  /** One vector of unit length a text. Questions begin with `query: `, passages with `passage: `. */
  encode(texts: readonly string[]): Promise<Float32Array[]>;
  /**
   * One reading a window, for as many of the first windows as there is time for and the task asks for; calls at the same time share the
   * reader equally.
   * @throws ReadingQueueFullError where too many wait
   */
  read(task: ReadTask): Promise<Reading[]>;
  close(): Promise<void>;
}

/** More threads than this no longer shorten a run of the batch sizes used here. */
const MOST_THREADS = 4;
/** Waiting tasks; beyond it a call is refused rather than queued without end. */
const LONGEST_QUEUE = 256;
/** Questions read for at a time, fewer than the waiting tasks by far. */
const MOST_OPEN_READINGS = 64;

/** @param folder where the model files are; default: `models/` of this project */
export function openLocalModels(folder = join(findProjectFolder(), 'models')): LocalModels {
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  const pool = new Piscina<unknown, unknown>({
    filename: builtModule('models/model-worker.js'),
    minThreads: 1,
    maxThreads: 1,
    idleTimeout: Number.POSITIVE_INFINITY,
    maxQueue: LONGEST_QUEUE,
    workerData: { folder, threads },
  });
  // a worker that fails between tasks is replaced; without a listener its error would end the process
  pool.on('error', (error: Error) => process.emitWarning(error));
  // a thread that cannot start says so to what is asked of it
  const started = pool.run(undefined, { name: 'start' }).catch(() => {});
  // one window a task: vectors of other questions wait for one window at most
  const read = createReadingQueue({
    readWindow: (question, window) =>
      pool.run({ question, window } satisfies WindowTask, { name: 'read' }) as Promise<Reading>,
    limit: MOST_OPEN_READINGS,
    now: Date.now,
  });
  return {
    async warm(names) {
      const broken = (await pool.run(names, { name: 'warm' })) as BrokenModelFile | undefined;
      if (broken) throw new ModelFileError(broken.path, broken.reason);
    },
    encode: (texts) => pool.run({ texts } satisfies EncodeTask, { name: 'encode' }) as Promise<Float32Array[]>,
    read,
    // a thread that is ended while it loads the runtime or inside a run takes the process with it: both are waited for, what waits is refused
    async close() {
      await started;
      await pool.close({ force: true });
    },
  };
}
