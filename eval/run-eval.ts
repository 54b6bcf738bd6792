import { askQuestion, type RecordedAnswer } from './ask-question.ts';
import type { EvalCase, EvalQuestion } from './dataset/eval-case.ts';
import type { EvalWorker } from './eval-worker.ts';
import { findGoldEvidence } from './evidence/gold-evidence.ts';
import type { SourceTexts } from './evidence/source-texts.ts';
import { forEachInPool } from './for-each-in-pool.ts';
import type { ReportItem } from './report/report.ts';
import { reportItem } from './report/report-item.ts';
import { scoreAll } from './scorers/all-scorers.ts';
import type { JudgedAnswer } from './scorers/judged-answer.ts';

export interface EvalRun {
  cases: readonly EvalCase[];
  /** Each answers one case at a time. With more than one, latency is a matter of the machine's load. */
  workers: readonly EvalWorker[];
  sources: SourceTexts;
  /** What later turns of a conversation are given as the answers before: those of the pipeline, or the expected ones. */
  feedForward: 'generated' | 'expected';
  /** Milliseconds from any fixed point: latency is measured with it. */
  now: () => number;
  /** Whether the first wrong answer ends the run. */
  failFast: boolean;
  onProgress?: (done: number, total: number) => void;
}

type History = EvalQuestion['history'];

/** Asks every question and scores the answers; in the order of the cases, however they were asked. */
export async function runEval(run: EvalRun): Promise<ReportItem[]> {
  const total = run.cases.reduce((sum, { questions }) => sum + questions.length, 0);
  const itemsOfCase = new Map<string, ReportItem[]>();
  let done = 0;
  let stopped = false;
  await forEachInPool(run.cases, run.workers, async (evalCase, worker) => {
    if (stopped) return;
    const items: ReportItem[] = [];
    itemsOfCase.set(evalCase.id, items);
    for await (const item of askCase(evalCase, worker, run)) {
      items.push(item);
      done += 1;
      run.onProgress?.(done, total);
      stopped ||= run.failFast && item.verdict === 'wrong';
    }
  });
  return run.cases.flatMap(({ id }) => itemsOfCase.get(id) ?? []);
}

/** The questions of a case in one conversation, each with the turns before it. */
async function* askCase(evalCase: EvalCase, worker: EvalWorker, run: EvalRun): AsyncGenerator<ReportItem> {
  const given = evalCase.questions[0]?.history ?? [];
  const turns: History = [];
  for (const question of evalCase.questions) {
    const history = [...given, ...turns];
    const answer = await askQuestion(question, { pipeline: worker.pipeline, history, now: run.now });
    const started = run.now();
    await worker.doReferenceWork();
    answer.timings.referenceMs = run.now() - started;
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
