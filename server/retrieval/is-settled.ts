import type { Reading } from '../../models/local-models.ts';
import type { Candidate } from './fuse-scores.ts';
import { RANKING_WEIGHTS, unreadScore } from './ranking-weights.ts';

/** Windows that are read of every question. */
const FEWEST_WINDOWS = 3;
/**
 * Relevance that a window which was not read would need to come before the best that was. With it 7.0 windows of ten at most are read of a
 * standards question; if all were read, one question fewer of 310 would be answered right in Chinese and one in ten languages
 * (`eval/ABLATIONS.md`). With 2, before the encoder's last training, three of 310 Chinese questions were lost.
 */
const RELEVANCE_TO_OVERTAKE = 3;

/**
 * Whether the windows that were read settle what comes first: the reader sees an answer in the best, and none of the others would
 * come before it unless it answered exceedingly well.
 * @param windows most promising first
 * @param readings of the first windows
 */
export function isSettled(windows: readonly Candidate[], readings: readonly Reading[]): boolean {
  if (readings.length < FEWEST_WINDOWS) return false;
  const [best] = readings
    .map((reading, k) => ({ reading, score: readScore(windows[k], reading) }))
    .sort((a, b) => b.score - a.score);
  const next = Math.max(...windows.slice(readings.length).map(unreadScore));
  const seesAnswer = (best?.reading.spans[0]?.score ?? Number.NEGATIVE_INFINITY) > 0;
  return seesAnswer && (best?.score ?? 0) >= next + RANKING_WEIGHTS.relevance * RELEVANCE_TO_OVERTAKE;
}

function readScore(window: Candidate | undefined, { relevance }: Reading): number {
  return (window ? unreadScore(window) : 0) + RANKING_WEIGHTS.relevance * relevance;
}
