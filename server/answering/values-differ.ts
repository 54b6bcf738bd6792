import type { StatedValue } from '../citations/stated-values.ts';

type DateValue = Extract<StatedValue, { kind: 'date' }>;

/** Days of a month, for telling how far apart two dates are: a disagreement about one event lies within about a month. */
const DAYS_OF_A_MONTH = 31;

/** Whether two values of one kind contradict each other; values of two units, or dates of two years, speak of different things. */
export function valuesDiffer(one: StatedValue, other: StatedValue): boolean {
  if (one.kind === 'amount' && other.kind === 'amount') return one.unit === other.unit && one.amount !== other.amount;
  if (one.kind === 'time' && other.kind === 'time') return one.minutes !== other.minutes;
  if (one.kind === 'fraction' && other.kind === 'fraction') return one.fraction !== other.fraction;
  return one.kind === 'date' && other.kind === 'date' && datesDiffer(one, other);
}

export function valuesAgree(one: StatedValue, other: StatedValue): boolean {
  const isOfOneKind =
    one.kind === other.kind && (one.kind !== 'amount' || other.kind !== 'amount' || one.unit === other.unit);
  return isOfOneKind && !valuesDiffer(one, other);
}

/** At most a month apart. */
export function areNearDates(one: StatedValue, other: StatedValue): boolean {
  if (one.kind !== 'date' || other.kind !== 'date') return true;
  return Math.abs(dayOfYear(one) - dayOfYear(other)) <= DAYS_OF_A_MONTH;
}

/** The day within a longer time does not contradict it, and neither does a month its day. */
function datesDiffer(one: DateValue, other: DateValue): boolean {
  if (one.year !== undefined && other.year !== undefined && one.year !== other.year) return false;
  if (one.month !== other.month) return true;
  if (one.days.length === 0 || other.days.length === 0) return false;
  if (one.days.length === other.days.length) return one.days.join() !== other.days.join();
  const [range, day] = one.days.length > other.days.length ? [one.days, other.days[0]] : [other.days, one.days[0]];
  const [first = 0, last = 0] = range;
  return day !== undefined && (day < first || day > last);
}

function dayOfYear({ month, days }: DateValue): number {
  return month * DAYS_OF_A_MONTH + (days[0] ?? 0);
}
