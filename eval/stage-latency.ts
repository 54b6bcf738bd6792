import { percentile } from './scorers/percentile.ts';

/** What one stage of the pipeline takes, over the questions that pass through it. */
export interface StageLatency {
  stage: string;
  p50Ms: number;
  p95Ms: number;
  /** Share of all the time that was spent answering. */
  share: number;
}

/** Time by stage. */
export function stageLatencies(timings: readonly { stages: Readonly<Record<string, number>> }[]): StageLatency[] {
  const durations = new Map<string, number[]>();
  for (const { stages } of timings) {
    for (const { stage, milliseconds } of stageDurations(stages)) {
      durations.set(stage, [...(durations.get(stage) ?? []), milliseconds]);
    }
  }
  const total = [...durations.values()].flat().reduce((sum, each) => sum + each, 0);
  return [...durations].map(([stage, times]) => {
    const sorted = Float64Array.from(times).sort();
    const spent = times.reduce((sum, each) => sum + each, 0);
    return {
      stage,
      p50Ms: percentile(sorted, 50),
      p95Ms: percentile(sorted, 95),
      share: total === 0 ? 0 : spent / total,
    };
  });
}

/**
 * How long each stage of one answer took, in their order. The pipeline marks when each stage ends, in milliseconds from
 * the question: a stage lasts from the mark before it to its own. `firstSentence` is a moment within answering and no stage.
 */
export function stageDurations(stages: Readonly<Record<string, number>>): { stage: string; milliseconds: number }[] {
  const marks = Object.entries(stages)
    .filter(([stage]) => stage !== 'firstSentence')
    .sort(([, one], [, other]) => one - other);
  return marks.map(([stage, mark], index) => ({ stage, milliseconds: mark - (marks[index - 1]?.[1] ?? 0) }));
}
