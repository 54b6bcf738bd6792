import type { Report } from '../../../eval/report/report.ts';
import type { ReportComparison } from '../../../eval/report/report-comparison.ts';
import { sampleItems, sampleReport } from './sample-report.ts';

/** The run before: `q1` was wrong, `q2` was right, and nothing else was another. */
export function earlierReport(): Report {
  const items = sampleItems().map((item) => {
    if (item.id === 'q1')
      return { ...item, verdict: 'wrong' as const, failureStage: 'refused' as const, answer: 'Perhaps at nine.' };
    return item.id === 'q2'
      ? { ...item, verdict: 'right' as const, failureStage: null, answer: 'Mrs Oar keeps it.' }
      : item;
  });
  return sampleReport({ items, createdAt: '2026-02-01T09:30:00.000Z' });
}

export function sampleComparison(): ReportComparison {
  const { items } = earlierReport();
  return {
    baselineName: 'town baseline',
    scores: [
      {
        ...{ name: 'answer.accuracy', before: 0.75, after: 0.6, difference: -0.15, low: -0.25, high: -0.05 },
        ...{ p: 0.0001, adjustedP: 0.004, test: 'McNemar' },
      },
      {
        ...{ name: 'abstention.falseAnswers', before: 0.6, after: 0.5, difference: -0.1, low: -0.3, high: 0.1 },
        ...{ p: 0.4, adjustedP: 0.8, test: 'McNemar' },
      },
    ],
    flipped: [
      { id: 'q1', from: 'wrong', to: 'right' },
      { id: 'q2', from: 'right', to: 'wrong' },
    ],
    gate: {
      verdict: 'regression',
      findings: [
        { score: 'latency.relative', kind: null, message: 'Latency did not rise.', outcome: 'holds' },
        { score: 'answer.accuracy', kind: 'who', message: 'Answers became worse.', outcome: 'regression' },
      ],
    },
    earlier: Object.fromEntries(items.map(({ id, verdict, status, answer }) => [id, { verdict, status, answer }])),
  };
}
