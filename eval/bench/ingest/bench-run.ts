import type { Measurement, MeasureTask } from './measurement.ts';

export interface BenchRun {
  count: number;
  encoder: MeasureTask['encoder'];
  first: Measurement;
  /** The ingest after one document was changed, and how long its whole process took. */
  change: Measurement;
  changeProcessSeconds: number;
}
