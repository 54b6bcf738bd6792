import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';

/** The ingest tells of itself every two seconds; a log wants less. */
const MILLISECONDS_BETWEEN_PROGRESS = 10_000;

/** More than a person goes through in a list. */
const MOST_FAILED_KEPT = 1_000;

const progressSchema = z.object({ stage: z.string(), done: z.number(), total: z.number() });

const failedSchema = z.object({ path: z.string(), reason: z.string() });
export type FailedDocument = z.infer<typeof failedSchema>;

const summarySchema = z.object({ summary: z.looseObject({ failed: z.array(failedSchema) }) });

/** Logs what the ingest prints: now and then how far it is, each document that failed, and the summary. */
export interface IngestLog {
  readLine(line: string): void;
  /** The files that could not be taken in; undefined before the summary. */
  readonly failed: FailedDocument[] | undefined;
  /** Whether the summary has come: an ingest that ends without it was cut short. */
  readonly isComplete: boolean;
}

export function createIngestLog(log: FastifyBaseLogger, now: () => number): IngestLog {
  let stage: string | undefined;
  let toldAt = 0;
  let failed: FailedDocument[] | undefined;

  function tellProgress(progress: z.infer<typeof progressSchema>): void {
    const isDue = progress.stage !== stage || now() - toldAt >= MILLISECONDS_BETWEEN_PROGRESS;
    if (!isDue) return;
    stage = progress.stage;
    toldAt = now();
    log.info(progress, 'Ingesting.');
  }

  return {
    get isComplete() {
      return failed !== undefined;
    },
    get failed() {
      return failed?.slice(0, MOST_FAILED_KEPT);
    },
    readLine(line) {
      const message = parseJson(line);
      const progress = progressSchema.safeParse(message);
      const end = summarySchema.safeParse(message);
      if (progress.success) {
        tellProgress(progress.data);
      } else if (end.success) {
        failed = end.data.summary.failed;
        tellSummary(log, end.data.summary);
      } else {
        log.warn({ line }, 'The ingest printed a line that is not understood.');
      }
    },
  };
}

function tellSummary(log: FastifyBaseLogger, { failed, ...counts }: z.infer<typeof summarySchema>['summary']): void {
  for (const document of failed) log.warn(document, 'A document could not be ingested.');
  log.info({ ...counts, failed: failed.length }, 'The ingest is complete.');
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
