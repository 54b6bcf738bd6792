import { Piscina } from 'piscina';
import { builtModule } from '../../../models/project-folder.ts';
import { IndexDamagedError, IndexMismatchError } from '../../errors.ts';
import type { PassageIndex } from '../passage-index.ts';
import type { IndexCall, IndexMethod, IndexReply } from './index-calls.ts';
import type { ExpectedSettings } from './index-meta.ts';
import type { IndexReader } from './index-reader.ts';

export interface LocalIndexOptions {
  /** Folder of the index. It need not exist yet: the index is empty until an ingest commits. */
  folder: string;
  /** What the index must have been made with; a setting that is undefined may be anything. */
  settings: ExpectedSettings;
  /** Told once after opening when the saved graph cannot be used, and why. It is built again from the stored vectors. */
  onGraphProblem?: (reason: string) => void;
}

/**
 * Opens the index of a folder for reading. Queries run in a worker thread and always see the newest generation.
 *
 * @throws IndexMismatchError where the index was made with other settings or by another version
 * @throws IndexDamagedError where the file is no index
 */
export async function openLocalIndex(options: LocalIndexOptions): Promise<PassageIndex> {
  const worker = startWorker(options);
  try {
    const { graphProblem } = await call(worker, 'open');
    if (graphProblem !== undefined) options.onGraphProblem?.(graphProblem);
  } catch (error) {
    await worker.destroy();
    throw error;
  }
  return {
    status: (visibility) => call(worker, 'status', visibility),
    search: (request) => call(worker, 'search', request),
    wordsOf: (request) => call(worker, 'wordsOf', request),
    relatedWords: (request) => call(worker, 'relatedWords', request),
    document: (id, visibility) => call(worker, 'document', id, visibility),
    documents: (visibility) => call(worker, 'documents', visibility),
    standing: (quotes, visibility) => call(worker, 'standing', quotes, visibility),
    neighbours: (...parameters) => call(worker, 'neighbours', ...parameters),
    async close() {
      await call(worker, 'close');
      await worker.destroy();
    },
  };
}

function startWorker({ folder, settings }: LocalIndexOptions): Piscina {
  return new Piscina({
    filename: builtModule('ingest/index/local/index-worker.js'),
    minThreads: 1,
    maxThreads: 1,
    idleTimeout: Number.POSITIVE_INFINITY,
    // The thread must not sleep between questions: it extends postings, graph and spreads then.
    atomics: 'disabled',
    workerData: { folder, settings },
  });
}

async function call<Method extends IndexMethod>(
  worker: Piscina,
  method: Method,
  ...parameters: IndexCall<Method>['parameters']
): Promise<ReturnType<IndexReader[Method]>> {
  const request: IndexCall<Method> = { method, parameters };
  const reply: IndexReply<Method> = await worker.run(request);
  if ('answer' in reply) return reply.answer;
  throw reply.failure === 'mismatch' ? new IndexMismatchError(reply.message) : new IndexDamagedError(reply.message);
}
