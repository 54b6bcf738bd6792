import type { OutcomeCounts } from './plan/count-outcomes.ts';

/** What ingest is doing: `done` of `total` files read, windows embedded, words embedded, … */
export interface IngestProgress {
  stage: 'reading' | 'embedding' | 'embedding-words' | 'saving-graph';
  done: number;
  total: number;
}

export interface IngestSummary extends OutcomeCounts {
  /** Totals of the index after the ingest. */
  documents: number;
  passages: number;
  vectors: number;
  seconds: number;
}

/** Tells a person or a program how an ingest goes. */
export interface ProgressReporter {
  progress(progress: IngestProgress): void;
  end(summary: IngestSummary): void;
}
