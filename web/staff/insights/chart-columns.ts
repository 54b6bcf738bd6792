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
