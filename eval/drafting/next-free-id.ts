/** Of a dataset whose ids do not end in a number. */
const FIRST_PREFIX = 'q';
const DIGITS = 3;
/** Longer runs of digits are no counter, and not exact as numbers. */
const NUMBERED_ID = /^(?<prefix>(?:.*\D)?)(?<digits>\d{1,9})$/s;

/** The id after the highest one of the last numbered question's series: after `h01`, `h07`, `x` it is `h08`. */
export function nextFreeId(ids: readonly string[]): string {
  const numbered = ids.flatMap((id) => {
    const groups = NUMBERED_ID.exec(id)?.groups;
    return groups ? [{ prefix: groups.prefix ?? '', digits: groups.digits ?? '' }] : [];
  });
  const prefix = numbered.at(-1)?.prefix ?? FIRST_PREFIX;
  const series = numbered.filter((each) => each.prefix === prefix).map(({ digits }) => digits);
  const width = Math.max(...(series.length > 0 ? series.map((digits) => digits.length) : [DIGITS]));
  const taken = new Set(ids);
  let next = Math.max(0, ...series.map(Number)) + 1;
  const named = (): string => `${prefix}${String(next).padStart(width, '0')}`;
  while (taken.has(named())) next += 1;
  return named();
}
