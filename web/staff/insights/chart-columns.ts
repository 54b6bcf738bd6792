import type { Day } from './fetch-insights.ts';

/** With more days than this a column is a week: thinner ones could not be told apart on a phone. */
export const MOST_DAY_COLUMNS = 92;
const DAYS_OF_A_WEEK = 7;

export interface ChartColumns {
  unit: 'day' | 'week';
  columns: Column[];
}

/** What was asked on one day or in the seven days from it. */
export interface Column {
  /** The first day, an ISO date. */
  day: string;
  asked: number;
  answered: number;
  notFound: number;
  /** Small talk, and answers that were stopped or failed. */
  other: number;
  disliked: number;
}

export function chartColumns(days: Day[]): ChartColumns {
  if (days.length <= MOST_DAY_COLUMNS) return { unit: 'day', columns: days.map((day) => sumOf([day])) };
  const columns: Column[] = [];
  for (let start = 0; start < days.length; start += DAYS_OF_A_WEEK) {
    columns.push(sumOf(days.slice(start, start + DAYS_OF_A_WEEK)));
  }
  return { unit: 'week', columns };
}

function sumOf(days: Day[]): Column {
  const total = (field: 'asked' | 'answered' | 'notFound' | 'disliked') =>
    days.reduce((sum, day) => sum + day[field], 0);
  const [asked, answered, notFound] = [total('asked'), total('answered'), total('notFound')];
  const other = Math.max(0, asked - answered - notFound);
  return { day: days[0]?.day ?? '', asked, answered, notFound, other, disliked: total('disliked') };
}

/** Half of the odd ones is whole from ten on. */
const NICE_STEPS = [1, 2, 3, 4, 5, 6, 8];

/** The smallest of 1, 2, 4, 6, 8, 10, 20, 30, 40, 50, … that is not below the number: it and its half are good to read on an axis. */
export function niceMaximum(value: number): number {
  for (let power = 1; Number.isFinite(power); power *= 10) {
    const found = NICE_STEPS.find((step) => step * power >= value && (step * power === 1 || (step * power) % 2 === 0));
    if (found !== undefined) return found * power;
  }
  return value;
}
