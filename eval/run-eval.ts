import type { Pipeline } from '../server/pipeline.ts';
import { answerabilityCurve } from './answerability-curve.ts';
import { askQuestion, type RecordedAnswer } from './ask-question.ts';
import { calibrate } from './calibration.ts';
import type { EvalCase, EvalQuestion } from './dataset/eval-case.ts';
import { findGoldEvidence } from './evidence/gold-evidence.ts';
import type { SourceTexts } from './evidence/source-texts.ts';
import { forEachInPool } from './for-each-in-pool.ts';
import { measureReferenceWork } from './reference-work.ts';
import { REPORT_VERSION, type Report, type ReportItem } from './report/report.ts';
import { reportItem } from './report/report-item.ts';
import { reportNotes } from './report/report-notes.ts';
import { scoreAll } from './scorers/all-scorers.ts';
import type { JudgedAnswer } from './scorers/judged-answer.ts';
import { type Scores, summariseScores } from './scorers/summarise-scores.ts';
import { stageLatencies } from './stage-latency.ts';

export interface EvalRun {
  cases: readonly EvalCase[];
  /** Each answers one case at a time. With more than one, latency is a matter of the machine's load. */
  pipelines: readonly Pipeline[];
  sources: SourceTexts;
  dataset: Report['dataset'];
  /** What later turns of a conversation are given as the answers before: those of the pipeline, or the expected ones. */
  feedForward: 'generated' | 'expected';
  /** Milliseconds from any fixed point: latency is measured with it. */
  now: () => number;
  createdAt: Date;
  /** Whether the first wrong answer ends the run. */
  failFast: boolean;
  onProgress?: (done: number, total: number) => void;
}

type History = EvalQuestion['history'];

/** Asks every question, scores the answers and sums them up. */
export async function runEval(run: EvalRun): Promise<Report> {
  const total = run.cases.reduce((sum, { questions }) => sum + questions.length, 0);
  const itemsOfCase = new Map<string, ReportItem[]>();
  let done = 0;
  let stopped = false;
  await forEachInPool(run.cases, run.pipelines, async (evalCase, pipeline) => {
    if (stopped) return;
    const items: ReportItem[] = [];
    itemsOfCase.set(evalCase.id, items);
    for await (const item of askCase(evalCase, pipeline, run)) {
      items.push(item);
      done += 1;
      run.onProgress?.(done, total);
      stopped ||= run.failFast && item.verdict === 'wrong';
    }
  });
  const items = run.cases.flatMap(({ id }) => itemsOfCase.get(id) ?? []);
  return buildReport(items, run, total);
}

/** The questions of a case in one conversation, each with the turns before it. */
async function* askCase(evalCase: EvalCase, pipeline: Pipeline, run: EvalRun): AsyncGenerator<ReportItem> {
  const given = evalCase.questions[0]?.history ?? [];
  const turns: History = [];
  for (const question of evalCase.questions) {
    const history = [...given, ...turns];
    const answer = await askQuestion(question, { pipeline, history, now: run.now });
    answer.timings.referenceMs = measureReferenceWork(run.now);
    const judged = await judgeAnswer(question, answer, run.sources);
    yield reportItem({ caseId: evalCase.id, history, judged, shares: scoreAll(judged) });
    const said = run.feedForward === 'generated' ? answer.text : (question.answers[0] ?? '');
    turns.push({ role: 'user', text: question.question }, { role: 'assistant', text: said });
  }
}

async function judgeAnswer(
  question: EvalQuestion,
  answer: RecordedAnswer,
  sources: SourceTexts,
): Promise<JudgedAnswer> {
  const gold = await Promise.all(question.evidence.map((evidence) => findGoldEvidence(evidence, sources)));
  const citedTexts = await Promise.all(
    answer.citations.map(async ({ uri, start, end }) => (await sources.read(uri))?.text.slice(start, end)),
  );
  return { question, answer, gold, citedTexts };
}

function buildReport(items: ReportItem[], { createdAt, dataset, pipelines }: EvalRun, total: number): Report {
  const ended = items.filter((item) => item.status !== 'failed');
  const judgedItems = ended.map((item) => ({ ...item, answered: item.status === 'answered' }));
  return {
    version: REPORT_VERSION,
    createdAt: createdAt.toISOString(),
    dataset,
    notes: reportNotes(items, { total, workers: pipelines.length }),
    scores: summariseScores(items),
    byKind: groupBy(items, (item) => item.kind),
    byLanguage: groupBy(items, (item) => item.lang),
    answerabilityCurve: answerabilityCurve(judgedItems) ?? null,
    calibration: ended.length > 0 ? calibrate(ended) : null,
    stageLatencies: stageLatencies(items.map(({ timings }) => timings)),
    items,
  };
}

function groupBy(items: readonly ReportItem[], groupOf: (item: ReportItem) => string): Record<string, Scores> {
  const groups = new Map<string, ReportItem[]>();
  for (const item of items) {
    const group = groupOf(item);
    groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  return Object.fromEntries([...groups].map(([group, members]) => [group, summariseScores(members)]));
}
