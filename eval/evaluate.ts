import { join } from 'node:path';
import { loadPrompt } from '../prompts/load-prompt.ts';
import { type ChatModelSettings, createChatModel } from '../server/answering/create-chat-model.ts';
import { readConfig } from '../server/config.ts';
import { combineRepeats } from './combine-repeats.ts';
import type { EvalCase } from './dataset/eval-case.ts';
import { readCases } from './dataset/read-cases.ts';
import { selectCases } from './dataset/select-cases.ts';
import { EvalUsageError } from './errors.ts';
import type { EvalOptions } from './eval-options.ts';
import { checkEvidence } from './evidence/check-evidence.ts';
import { findFailedFiles } from './evidence/find-failed-files.ts';
import { userCacheFolder } from './index-cache.ts';
import { createCachedJudge } from './judging/cached-judge.ts';
import type { Judge } from './judging/judge.ts';
import { judgeItems } from './judging/judge-items.ts';
import { type JudgeAgreement, measureAgreement } from './judging/measure-agreement.ts';
import { createModelJudge, JUDGE_PLACEHOLDERS } from './judging/model-judge.ts';
import { type OpenedPipelines, openPipelines } from './open-pipeline.ts';
import type { Progress } from './progress.ts';
import { buildReport } from './report/build-report.ts';
import type { Report, ReportItem } from './report/report.ts';
import { runEval } from './run-eval.ts';

/**
 * Runs the evaluation that the options describe, over the real pipeline.
 * @throws EvalUsageError, DatasetError
 */
export async function evaluate(options: EvalOptions, progress: Progress): Promise<Report> {
  const cases = selectCases(await readCases(options.questions), options.selection);
  const answering = options.mode === 'model' ? { ...modelSettings('--mode model'), countsTokens: true } : undefined;
  const judge = options.judge ? await openJudge(modelSettings('--judge')) : undefined;
  const opened = await openPipelines({
    documents: options.documents,
    count: Math.min(options.workers, cases.length),
    onMessage: progress.message,
    replay: options.replay,
    readingDepth: options.readingDepth,
    without: options.without,
    ...(answering && { model: answering }),
  });
  try {
    const evidenceNotes = await checkEvidence({
      questions: cases.flatMap(({ line, questions }) => questions.map(({ id, evidence }) => ({ line, id, evidence }))),
      file: options.questions,
      sources: opened.sources,
      failed: await findFailedFiles(options.documents, opened.sources.uris),
    });
    for (const note of evidenceNotes) progress.message(note);
    const runs: ReportItem[][] = [];
    while (runs.length < options.repeats) runs.push(await askAll(cases, opened, { options, progress }));
    const { items, noise } = combineRepeats(runs);
    return buildReport({
      ...(await judged(items, judge, progress)),
      noise,
      dataset: { questions: options.questions, documents: options.documents },
      createdAt: new Date(),
      total: cases.reduce((sum, { questions }) => sum + questions.length, 0),
      workers: opened.workers.length,
      replay: options.replay,
      without: options.without,
    });
  } finally {
    await opened.close();
  }
}

function askAll(
  cases: readonly EvalCase[],
  { workers, sources }: OpenedPipelines,
  { options, progress }: { options: EvalOptions; progress: Progress },
): Promise<ReportItem[]> {
  return runEval({
    ...{ cases, workers, sources },
    feedForward: options.feedForward,
    failFast: options.failFast,
    now: () => performance.now(),
    onProgress: progress.step,
  });
}

async function judged(
  items: ReportItem[],
  judge: Judge | undefined,
  progress: Progress,
): Promise<{ items: ReportItem[]; judgeAgreement: JudgeAgreement | null }> {
  if (!judge) return { items, judgeAgreement: null };
  progress.message(`Judging the answers with ${judge.name}.`);
  return { items: await judgeItems(items, judge), judgeAgreement: await measureAgreement(judge) };
}

async function openJudge(settings: ChatModelSettings): Promise<Judge> {
  const model = await createChatModel(settings);
  const prompt = loadPrompt('judge-faithfulness', JUDGE_PLACEHOLDERS);
  const judge = createModelJudge({ model, modelName: settings.model, prompt });
  return createCachedJudge(judge, join(userCacheFolder(process.env), 'judgements'));
}

/** The endpoint that the server would answer with. */
function modelSettings(option: string): ChatModelSettings {
  const { model } = readConfig(process.env, []);
  if (model) return model;
  throw new EvalUsageError(`${option} needs a model: set OPENAI_BASE_URL or OPENAI_API_KEY, and OPENAI_MODEL.`);
}
