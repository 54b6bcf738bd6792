import type { StatedValue } from '../citations/stated-values.ts';

type DateValue = Extract<StatedValue, { kind: 'date' }>;

/** Days of a month, for telling how far apart two dates are: a disagreement about one event lies within about a month. */
const DAYS_OF_A_MONTH = 31;

/** Whether two values of one kind contradict each other; values of two units, or dates of two years, speak of different things. */
export function valuesDiffer(one: StatedValue, other: StatedValue): boolean {
  return areComparable(one, other) && !isSame(one, other);
}

export function valuesAgree(one: StatedValue, other: StatedValue): boolean {
  return areComparable(one, other) && isSame(one, other);
}

/** At most a month apart. */
export function areNearDates(one: StatedValue, other: StatedValue): boolean {
  if (one.kind !== 'date' || other.kind !== 'date') return true;
  return Math.abs(dayOfYear(one) - dayOfYear(other)) <= DAYS_OF_A_MONTH;
}

function areComparable(one: StatedValue, other: StatedValue): boolean {
  if (one.kind === 'amount' && other.kind === 'amount') return one.unit === other.unit;
  if (one.kind === 'date' && other.kind === 'date') {
    return one.year === undefined || other.year === undefined || one.year === other.year;
  }
  return one.kind === other.kind;
}

function isSame(one: StatedValue, other: StatedValue): boolean {
  if (one.kind === 'amount' && other.kind === 'amount') return one.amount === other.amount;
  if (one.kind === 'time' && other.kind === 'time') return one.minutes === other.minutes;
  if (one.kind === 'fraction' && other.kind === 'fraction') return one.fraction === other.fraction;
  return one.kind === 'date' && other.kind === 'date' && datesAgree(one, other);
}

/** A day within a longer time agrees with it, and so does a month with its day. */
function datesAgree(one: DateValue, other: DateValue): boolean {
  if (one.month !== other.month) return false;
  const [shorter, longer] = one.days.length < other.days.length ? [one.days, other.days] : [other.days, one.days];
  if (shorter.length === longer.length) return shorter.join() === longer.join();
  const [day] = shorter;
  const [first = 0, last = 0] = longer;
  return day === undefined || (day >= first && day <= last);
}

function dayOfYear({ month, days }: DateValue): number {
  return month * DAYS_OF_A_MONTH + (days[0] ?? 0);
}
