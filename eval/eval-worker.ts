import type { Pipeline } from '../server/pipeline.ts';

/** What answers the questions of an evaluation, one at a time. */
export interface EvalWorker {
  pipeline: Pipeline;
  /**
   * A fixed piece of work by the same networks in the same threads: what it takes tells how fast the machine is at the
   * moment, so that the time of an answer can be given in units of it.
   */
  doReferenceWork(): Promise<unknown>;
}
