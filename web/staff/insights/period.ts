import type { Period } from './fetch-insights.ts';

export const periodLengths = [7, 30, 90] as const;

const DAY_MILLISECONDS = 86_400_000;

/** The last days up to and with today, in UTC as the server counts them. */
export function lastDays(days: number, now: Date): Period {
  return { from: isoDay(now.getTime() - (days - 1) * DAY_MILLISECONDS), to: isoDay(now.getTime()) };
}

export function isSamePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
