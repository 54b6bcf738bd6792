import type { Pipeline } from '../server/pipeline.ts';
import { answerabilityCurve } from './answerability-curve.ts';
import { type AskOptions, askQuestion } from './ask-question.ts';
import type { EvalQuestion } from './dataset.ts';
import { findGoldEvidence } from './evidence/gold-evidence.ts';
import type { SourceTexts } from './evidence/source-texts.ts';
import { REPORT_VERSION, type Report, type ReportItem } from './report/report.ts';
import { reportItem } from './report/report-item.ts';
import { reportNotes } from './report/report-notes.ts';
import type { JudgedAnswer, Shares } from './scorers/judged-answer.ts';
import { scoreAll } from './scorers/score-all.ts';
import { type Scores, summariseScores } from './scorers/summarise-scores.ts';

export interface EvalRun {
  questions: readonly EvalQuestion[];
  pipeline: Pipeline;
  sources: SourceTexts;
  dataset: Report['dataset'];
  /** Milliseconds from any fixed point: latency is measured with it. */
  now: () => number;
  createdAt: Date;
  onProgress?: (done: number, total: number) => void;
}

interface Result {
  item: ReportItem;
  shares: Shares;
}

/** Asks every question, one after another so that latency is not a matter of the machine's load, and scores the answers. */
export async function runEval(run: EvalRun): Promise<Report> {
  const results: Result[] = [];
  for (const question of run.questions) {
    const judged = await askAndJudge(question, run);
    const shares = scoreAll(judged);
    results.push({ item: reportItem(judged, shares), shares });
    run.onProgress?.(results.length, run.questions.length);
  }
  const items = results.map(({ item }) => item);
  return {
    version: REPORT_VERSION,
    createdAt: run.createdAt.toISOString(),
    dataset: run.dataset,
    notes: reportNotes(items),
    scores: summarise(results),
    byKind: groupBy(results, ({ item }) => item.kind),
    byLanguage: groupBy(results, ({ item }) => item.lang),
    answerabilityCurve:
      answerabilityCurve(items.map((item) => ({ ...item, answered: item.status === 'answered' }))) ?? null,
    items,
  };
}

async function askAndJudge(
  question: EvalQuestion,
  { sources, pipeline, now }: AskOptions & Pick<EvalRun, 'sources'>,
): Promise<JudgedAnswer> {
  const answer = await askQuestion(question, { pipeline, now });
  const gold = await Promise.all(question.evidence.map((evidence) => findGoldEvidence(evidence, sources)));
  const citedTexts = await Promise.all(
    answer.citations.map(async ({ uri, start, end }) => (await sources.read(uri))?.text.slice(start, end)),
  );
  return { question, answer, gold, citedTexts };
}

function summarise(results: readonly Result[]): Scores {
  return summariseScores(results.map(({ item, shares }) => ({ shares, timings: item.timings })));
}

function groupBy(results: readonly Result[], groupOf: (result: Result) => string): Record<string, Scores> {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const group = groupOf(result);
    groups.set(group, [...(groups.get(group) ?? []), result]);
  }
  return Object.fromEntries([...groups].map(([group, members]) => [group, summarise(members)]));
}
