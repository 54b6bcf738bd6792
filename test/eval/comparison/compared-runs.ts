import type { ComparedItem, ComparedRun, ScoreDirection } from '../../../eval/comparison/compared-report.ts';

export const DIRECTIONS: readonly ScoreDirection[] = [
  { name: 'retrieval.hit@5', better: 'higher', unit: 'share' },
  { name: 'answer.accuracy', better: 'higher', unit: 'share' },
  { name: 'answer.partCoverage', better: 'higher', unit: 'share' },
  { name: 'abstention.falseAnswers', better: 'lower', unit: 'share' },
  { name: 'latency.endMs', better: 'lower', unit: 'milliseconds' },
];

export function item(id: string, given: Partial<ComparedItem> = {}): ComparedItem {
  return {
    id,
    group: id,
    kind: 'number',
    language: 'en',
    question: `How many seals does the office of Tarn Quay keep (${id})?`,
    verdict: 'right',
    status: 'answered',
    answer: 'It keeps seven seals.',
    shares: {},
    fingerprint: `print of ${id}`,
    ...given,
  };
}

/** A run of questions q0, q1, …, of which those that are named are wrong by `score`. */
export function runOf(
  size: number,
  {
    wrong = [],
    score = 'answer.accuracy',
    ...given
  }: { wrong?: readonly number[]; score?: string; kind?: string } = {},
): ComparedRun {
  const items = Array.from({ length: size }, (_, index) => {
    const right = !wrong.includes(index);
    const shares = { [score]: { part: Number(right), whole: 1 } };
    return item(`q${index}`, { ...given, verdict: right ? 'right' : 'wrong', shares });
  });
  return { items };
}

export const firstOf = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
