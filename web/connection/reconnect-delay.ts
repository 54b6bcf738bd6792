const FIRST_DELAY_MILLISECONDS = 500;
const LONGEST_DELAY_MILLISECONDS = 15_000;

/** About a minute and a half of trying, after which the reader is asked. */
export const MAXIMUM_ATTEMPTS = 10;

/**
 * Milliseconds to wait before the given attempt, counted from 0. It doubles, and only its second half is certain: the
 * rest is chance, so that the pages a restarted server dropped together do not return together.
 */
export function reconnectDelay(attempt: number, random: number): number {
  const full = Math.min(LONGEST_DELAY_MILLISECONDS, FIRST_DELAY_MILLISECONDS * 2 ** attempt);
  return Math.round(full * (0.5 + random / 2));
}
