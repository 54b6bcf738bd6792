import type { RecordedAnswer } from '../../ask-question.ts';

/** All that a page shows of an answer, as one string to compare: not the times it took, not the scores behind it. */
export function shownOf({ standaloneQuestion, correctedQuestion, sentences, outcome }: RecordedAnswer): string {
  const { status, notice, withheld, closest } = outcome ?? {};
  return JSON.stringify({ standaloneQuestion, correctedQuestion, sentences, status, notice, withheld, closest });
}
