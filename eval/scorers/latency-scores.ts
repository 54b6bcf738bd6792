/** What the person who asked waits for: percentiles over the questions, in milliseconds. */
export const LATENCY_SCORES = [
  { name: 'latency.p50Ms', moment: 'endMs', percent: 50 },
  { name: 'latency.p95Ms', moment: 'endMs', percent: 95 },
  { name: 'latency.firstSentenceP50Ms', moment: 'firstSentenceMs', percent: 50 },
  { name: 'latency.firstSentenceP95Ms', moment: 'firstSentenceMs', percent: 95 },
] as const;
