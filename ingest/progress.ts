/** What ingest is doing: `done` of `total` files read, windows embedded, … */
export interface IngestProgress {
  stage: 'reading' | 'embedding' | 'saving-graph';
  done: number;
  total: number;
}

export interface IngestSummary {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  failed: { path: string; reason: string }[];
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
