import { Piscina } from 'piscina';
import { builtModule } from '../models/project-folder.ts';
import { DocumentLoadError } from './errors.ts';
import type { PreparationTask, PreparedDocument } from './prepare-document.ts';
import type { PreparationResult } from './prepare-worker.ts';
import { watchProcess } from './watch-process.ts';

/** What one document may cost. */
export interface PreparationLimits {
  /** Processor time for one document. Text or HTML of 50 MB takes some 20 s, a PDF of 2,000 full pages 15 s. */
  processorSeconds: number;
  /** Time on the clock, for a parser that waits for something that never comes. */
  seconds: number;
  /** JavaScript objects of the thread that reads it. A text of 50 MB is read with 700 MB. */
  heapMegabytes: number;
  /** Growth of the whole process meanwhile: unpacked streams of a PDF lie outside the heap. */
  processMegabytes: number;
}

export const PREPARATION_LIMITS: PreparationLimits = {
  processorSeconds: 120,
  seconds: 1200,
  heapMegabytes: 1536,
  processMegabytes: 3072,
};

/** Parses and cuts documents in a worker thread: whatever a file does to a parser, the ingest goes on. */
export interface DocumentPreparer {
  /** One document at a time. @throws DocumentLoadError where the document is refused, or goes over a limit */
  prepare(task: PreparationTask): Promise<PreparedDocument>;
  close(): Promise<void>;
}

export function openDocumentPreparer(limits: PreparationLimits = PREPARATION_LIMITS): DocumentPreparer {
  const pool = new Piscina<PreparationTask, PreparationResult>({
    filename: builtModule('ingest/prepare-worker.js'),
    minThreads: 0,
    // an ingest reads one document after the other, and a thread costs 40 MB
    maxThreads: 1,
    idleTimeout: Number.POSITIVE_INFINITY,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    recordTiming: false,
  });
  // a thread that dies between two documents is replaced; without a listener its error would end the process
  pool.on('error', (error: Error) => process.emitWarning(error));
  return {
    async prepare(task) {
      const result = await runLimited(pool, task, limits);
      if ('reason' in result) throw new DocumentLoadError(task.file.uri, result.reason);
      return result;
    },
    close: () => pool.destroy(),
  };
}

/** A thread that goes over a limit is ended, and the next document gets a new one. */
async function runLimited(
  pool: Piscina<PreparationTask, PreparationResult>,
  task: PreparationTask,
  limits: PreparationLimits,
): Promise<PreparationResult> {
  const ending = new AbortController();
  const { processorSeconds, seconds, processMegabytes: megabytes } = limits;
  const watch = watchProcess({ processorSeconds, seconds, megabytes }, (limit) =>
    ending.abort(limit === 'megabytes' ? outOfMemory(megabytes) : outOfTime(limits[limit])),
  );
  try {
    return await pool.run(task, { signal: ending.signal });
  } catch (cause) {
    return { reason: reasonOf(cause, ending.signal, limits) };
  } finally {
    watch.end();
  }
}

function reasonOf(cause: unknown, { aborted, reason }: AbortSignal, limits: PreparationLimits): string {
  if (aborted) return String(reason);
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return outOfMemory(limits.heapMegabytes);
  return `The file cannot be read: ${cause instanceof Error ? cause.message : cause}.`;
}

function outOfTime(seconds: number): string {
  return `Reading the file takes longer than the limit of ${seconds} s. Split it into smaller files, or save it as text.`;
}

function outOfMemory(megabytes: number): string {
  return `Reading the file takes more than the limit of ${megabytes} MB of memory. Split it into smaller files, or save it as text.`;
}
