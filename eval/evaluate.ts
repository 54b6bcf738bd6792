import { readCases } from './dataset/read-cases.ts';
import { selectCases } from './dataset/select-cases.ts';
import type { EvalOptions } from './eval-options.ts';
import { openPipelines } from './open-pipeline.ts';
import type { Progress } from './progress.ts';
import type { Report } from './report/report.ts';
import { runEval } from './run-eval.ts';

/**
 * Runs the evaluation that the options describe, over the real pipeline.
 * @throws EvalUsageError, DatasetError
 */
export async function evaluate(options: EvalOptions, progress: Progress): Promise<Report> {
  const cases = selectCases(await readCases(options.questions), options.selection);
  const { pipelines, sources, close } = await openPipelines({
    documents: options.documents,
    count: Math.min(options.workers, cases.length),
    onMessage: progress.message,
  });
  try {
    return await runEval({
      cases,
      pipelines,
      sources,
      dataset: { questions: options.questions, documents: options.documents },
      feedForward: options.feedForward,
      failFast: options.failFast,
      now: () => performance.now(),
      createdAt: new Date(),
      onProgress: progress.step,
    });
  } finally {
    await close();
  }
}
