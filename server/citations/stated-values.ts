import { extractDates } from '../../ingest/facts/date-facts.ts';
import { TAKEN } from '../../ingest/facts/fact.ts';
import { hanNumeralsToDigits } from '../../ingest/facts/han-numerals.ts';
import { normaliseText } from '../../ingest/facts/normalise-text.ts';
import { spelledNumbersToDigits } from '../../ingest/facts/spelled-numbers.ts';
import { extractStandards } from '../../ingest/facts/standard-facts.ts';

/** Something that a sentence states and another may state otherwise. */
export type StatedValue =
  /** `days`: first and last; none where only the month is given. */
  | { kind: 'date'; year?: number; month: number; days: readonly number[] }
  | { kind: 'time'; minutes: number }
  /** `unit`: what is counted, paid or measured in; values of two units are not compared. */
  | { kind: 'amount'; unit: string; amount: number }
  | { kind: 'fraction'; fraction: string };

const TIME = /(?<![\d:.])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])|(?<![\d.])(1[0-2]|[1-9]) ?([ap])\.?m\b/giu;
const FRACTION =
  /\b(half|one half|(?:a|one) third|two[ -]thirds|(?:a|one) quarter|three[ -]quarters|(?:a|one) fifth)\b|(三分之[一二]|四分之[一三]|五分之[一二三四]|半数|一半)/giu;
const YEAR = /(?<![\d.])(?:1[5-9]|20|21)\d\d(?![\d.]) ?年?/g;
const CURRENCY = '[$€£¥₹]|USD|EUR|GBP|CNY|RMB|CHF';
const HAN_UNIT =
  '英镑|美元|欧元|日元|港元|元|个工作日|工作日|个月|天|日|月|周|小时|分钟|年|人|名|位|家|项|个|次|届|米|公里|公斤|千克|吨|页|份|本';
/** Powers of ten. */
const SCALES: Readonly<Record<string, number>> = {
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
  万: 4,
  亿: 8,
  万亿: 12,
};
const AMOUNT = new RegExp(
  `(?:(${CURRENCY}) ?)?(?<![\\d.\\p{sc=Latin}])(\\d+(?:\\.\\d+)?)(?: ?(thousand|million|billion|trillion)\\b| ?(万亿|[万亿]))?` +
    `(?: ?(%|percent\\b|per cent\\b)|(${HAN_UNIT})|[ -](?:(?:working|calendar|full|whole) )?([\\p{Ll}]{3,20}))?`,
  'giu',
);
/** A number that is only near, or a bound that many numbers meet, contradicts none beside it. */
const INEXACT =
  /(?:\b(?:about|around|approximately|roughly|nearly|almost|some|over|(?:more|less|fewer) than)|大?约|近|超过?|逾|不到|多达) ?[$€£¥₹]? ?$/iu;
const LONGEST_HEDGE = 20;
/** Words behind a number that count nothing. */
const NO_UNIT = new Set(
  'and the for from with was were are has have had that who which per when while after before about each under than'.split(
    ' ',
  ),
);

/** "3日至5日" is one range, as "3至5日" is. */
const FIRST_DAY_SIGN = /(?<=\d) ?[日号](?= ?[-~至到] ?\d{1,2} ?[日号])/gu;

/** Dates, times of day, amounts with what they count, and fractions of a text, in the order of these kinds. */
export function readValues(text: string): StatedValue[] {
  const dates = extractDates(extractStandards(normaliseText(text)).rest.replace(FIRST_DAY_SIGN, ''));
  const values: StatedValue[] = readDates(dates.facts);
  const withoutTimes = dates.rest.replace(TIME, (...match) => {
    values.push({ kind: 'time', minutes: minutesOf(match) });
    return TAKEN;
  });
  const rest = withoutTimes.replace(FRACTION, (fraction: string) => {
    values.push({
      kind: 'fraction',
      fraction: fraction
        .toLowerCase()
        .replace(/^(?:a|one)[ -]/u, '')
        .replace('-', ' '),
    });
    return TAKEN;
  });
  const inDigits = spelledNumbersToDigits(hanNumeralsToDigits(rest, false), true).replace(YEAR, TAKEN);
  return [...values, ...readAmounts(inDigits)];
}

/** The two days of a range are facts of one text, one after the other. */
function readDates(facts: ReturnType<typeof extractDates>['facts']): StatedValue[] {
  const read: { text: string; value: StatedValue & { kind: 'date' } }[] = [];
  for (const { text, claims } of facts) {
    const numbers = (claims[0]?.[0] ?? '').replace('date:', '').split('-').map(Number);
    const year = numbers[0] !== undefined && numbers[0] > 12 ? numbers.shift() : undefined;
    const [month = 0, day] = numbers;
    const last = read.at(-1);
    const [first, ...more] = last?.text === text ? last.value.days : [];
    if (last && first !== undefined && day !== undefined && more.length === 0 && day > first) {
      last.value = { ...last.value, days: [first, day] };
    } else {
      const days = day === undefined ? [] : [day];
      read.push({ text, value: { kind: 'date', ...(year === undefined ? {} : { year }), month, days } });
    }
  }
  return read.map(({ value }) => value);
}

function minutesOf([, hour, minute, halfDayHour, half]: readonly unknown[]): number {
  if (hour !== undefined) return Number(hour) * 60 + Number(minute);
  return ((Number(halfDayHour) % 12) + (String(half).toLowerCase() === 'p' ? 12 : 0)) * 60;
}

function readAmounts(text: string): StatedValue[] {
  return [...text.matchAll(AMOUNT)].flatMap((match): StatedValue[] => {
    const [, currency, digits = '', scaleWord, hanScale, percent, han, word] = match;
    const noun =
      word === undefined || NO_UNIT.has(word.toLowerCase()) ? undefined : word.toLowerCase().replace(/s$/u, '');
    const unit = percent === undefined ? (currency?.toUpperCase() ?? han ?? noun) : '%';
    const before = text.slice(Math.max(0, match.index - LONGEST_HEDGE), match.index);
    if (unit === undefined || INEXACT.test(before)) return [];
    const scale = SCALES[(scaleWord ?? hanScale ?? '').toLowerCase()] ?? 0;
    // read as a literal: multiplied, 1.1 million would not be 1100000
    return [{ kind: 'amount', unit, amount: Number(`${digits}e${scale}`) }];
  });
}
