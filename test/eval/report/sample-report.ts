import type { Report, ReportItem, ReportPassage } from '../../../eval/report/report.ts';
import { REPORT_VERSION } from '../../../eval/report/report.ts';

/** A question about the byelaws of a town that does not exist, rightly answered. */
export function sampleItem(changes: Partial<ReportItem> = {}): ReportItem {
  const quote = 'The ferry leaves at noon.';
  return {
    ...{
      id: 'q1',
      caseId: 'q1',
      fingerprint: 'f1',
      kind: 'when-where',
      lang: 'en',
      tags: ['ferry'],
      question: 'When does the ferry leave?',
    },
    ...{ history: [], answers: ['at noon'], mustContain: ['noon'], answerable: true },
    evidence: [{ doc: 'byelaws.md', quote, located: true }],
    ...{ verdict: 'right', failureStage: null, status: 'answered', mode: 'extractive', standaloneQuestion: null },
    answer: quote,
    sentences: [{ text: quote, block: 'paragraph', shortAnswer: { start: 17, end: 24 }, markers: [1] }],
    citations: [
      {
        ...{ marker: 1, documentId: 'd1', title: 'Byelaws', uri: 'byelaws.md', headingPath: ['Harbour'] },
        ...{ start: 9, end: 34, quote, supporting: true, exact: true },
      },
    ],
    retrieved: [samplePassage({ gold: true, text: `Harbour\n\nThe ferry leaves\nat noon. It is free.` })],
    ...{ answerability: 0.9, withheld: 0, withheldSentences: [] },
    timings: { firstSentenceMs: 90, endMs: 100, stages: { encoded: 20, read: 80, firstSentence: 90, answered: 100 } },
    scores: { 'answer.accuracy': 1, 'retrieval.hit@5': 1 },
    shares: {},
    error: null,
    ...changes,
  };
}

export function samplePassage(changes: Partial<ReportPassage> = {}): ReportPassage {
  return {
    ...{ documentId: 'd1', title: 'Byelaws', uri: 'byelaws.md', headingPath: ['Harbour'], start: 0, end: 50 },
    ...{ score: 1.5, features: { relevance: 2 }, gold: false },
    ...changes,
  };
}

/** One question of each sort: right, ranked low, withheld, failed, and answered though it should not be. */
export function sampleItems(): ReportItem[] {
  const wrong: Pick<ReportItem, 'verdict' | 'tags'> = { verdict: 'wrong', tags: [] };
  const unanswered = { answer: '', sentences: [], citations: [] };
  return [
    sampleItem(),
    sampleItem({ ...wrong, id: 'q2', failureStage: 'ranked-low', question: 'Who keeps the lamp?', kind: 'who' }),
    sampleItem({
      ...{
        ...wrong,
        ...unanswered,
        id: 'q3',
        failureStage: 'withheld',
        status: 'not-found',
        question: 'How deep is it?',
      },
      ...{ withheld: 2, withheldSentences: [{ text: 'It is 9 m deep.', reason: 'fact-not-stated', fact: '9' }] },
      history: [{ role: 'user', text: 'Tell me of the harbour.' }],
      standaloneQuestion: 'How deep is the harbour?',
    }),
    sampleItem({
      ...{ ...wrong, ...unanswered, id: 'q4', failureStage: 'failed', status: 'failed', error: 'Error: no more ink' },
      ...{ mode: null, retrieved: [], lang: 'zh', kind: 'who', question: '谁管灯塔?' },
    }),
    sampleItem({ ...wrong, id: 'q5', failureStage: 'answered-unanswerable', answerable: false, kind: 'other' }),
  ];
}

export function sampleReport(changes: Partial<Report> = {}): Report {
  const share = (value: number) => ({ value, low: Math.max(0, value - 0.1), high: Math.min(1, value + 0.1), count: 5 });
  const time = (value: number) => ({ value, low: value - 10, high: value + 10, count: 5 });
  const scores = {
    ...{ 'answer.accuracy': share(0.6), 'abstention.falseAnswers': share(0.5), 'calibration.brier': share(0.2) },
    ...{ 'latency.p50Ms': time(100), 'latency.p95Ms': time(140) },
  };
  return {
    version: REPORT_VERSION,
    createdAt: '2026-03-01T10:00:00.000Z',
    dataset: { questions: 'town/questions.jsonl', documents: 'town/documents' },
    notes: ['Two questions were asked at a time.'],
    scores,
    byKind: { 'when-where': { 'answer.accuracy': share(0.95) }, who: { 'answer.accuracy': share(0.2) } },
    byLanguage: { en: { 'answer.accuracy': share(0.6) }, zh: {} },
    answerabilityCurve: {
      points: [
        { answerRate: 0, falseAnswerRate: 0 },
        { threshold: 0.9, answerRate: 0.6, falseAnswerRate: 0 },
        { threshold: 0.3, answerRate: 1, falseAnswerRate: 1 },
      ],
      area: 0.8,
      operatingPoint: { answerRate: 0.6, falseAnswerRate: 0 },
    },
    calibration: {
      bins: [{ from: 0.8, to: 0.9, count: 5, meanAnswerability: 0.85, shareAnswerable: 0.8 }],
      expectedError: 0.05,
    },
    stageLatencies: [
      { stage: 'encoded', p50Ms: 20, p95Ms: 25, share: 0.2 },
      { stage: 'read', p50Ms: 60, p95Ms: 80, share: 0.8 },
    ],
    ...{ comparison: null, noise: null, judgeAgreement: null },
    items: sampleItems(),
    ...changes,
  };
}
