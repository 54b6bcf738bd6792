import type { Reading, ReadTask } from './model-worker.ts';

export interface ReadingQueueOptions {
  /** Reads one window; called for one at a time. */
  readWindow: (question: string, window: string) => Promise<Reading>;
  /** Readings that may be open at a time; a further one is refused. */
  limit: number;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** Too many questions are being read for: asking again in a moment may help. */
export class ReadingQueueFullError extends Error {
  readonly limit: number;

  constructor(limit: number) {
    super(`Expected fewer than ${limit} questions to wait for the reader. Ask again in a moment.`);
    this.name = 'ReadingQueueFullError';
    this.limit = limit;
  }
}

interface OpenReading {
  task: ReadTask;
  readings: Reading[];
  resolve: (readings: Reading[]) => void;
  reject: (error: unknown) => void;
}

/**
 * Lets questions share the reader window by window: the next one read is of the question for which the fewest have been read, of
 * equals the one that came first ("least attained service": Kleinrock, Queueing Systems 2, 4.7). So the best window of a
 * question that comes now waits for one window at most for each that came before it, however many those want, and all
 * get about equally many when there is no time for all. A question is done with when its deadline has passed or what was read is
 * enough for it, but not before its first window is read.
 */
export function createReadingQueue({
  readWindow,
  limit,
  now,
}: ReadingQueueOptions): (task: ReadTask) => Promise<Reading[]> {
  const open = new Set<OpenReading>();
  let isReading = false;

  function settle(): void {
    for (const reading of open) {
      if (!isDone(reading, now())) continue;
      open.delete(reading);
      reading.resolve(reading.readings);
    }
  }

  async function readOn(): Promise<void> {
    if (isReading) return;
    isReading = true;
    for (let next = nextOf(open); next; next = nextOf(open)) {
      await readNext(next);
      settle();
    }
    isReading = false;
  }

  async function readNext(reading: OpenReading): Promise<void> {
    const { question, windows } = reading.task;
    try {
      reading.readings.push(await readWindow(question, windows[reading.readings.length] ?? ''));
    } catch (error) {
      open.delete(reading);
      reading.reject(error);
    }
  }

  return (task) => {
    if (task.windows.length === 0) return Promise.resolve([]);
    if (open.size >= limit) return Promise.reject(new ReadingQueueFullError(limit));
    return new Promise((resolve, reject) => {
      open.add({ task, readings: [], resolve, reject });
      void readOn();
    });
  };
}

function isDone({ task, readings }: OpenReading, now: number): boolean {
  if (readings.length === 0) return false;
  return readings.length >= task.windows.length || now >= task.deadline || task.isEnough?.(readings) === true;
}

function nextOf(open: ReadonlySet<OpenReading>): OpenReading | undefined {
  let next: OpenReading | undefined;
  for (const reading of open) {
    if (!next || reading.readings.length < next.readings.length) next = reading;
  }
  return next;
}
