import { type Extraction, type Fact, numberKey, TAKEN } from './fact.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?';
const DAY =
  '(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: ?(?:-|to) ?(?<lastDay>\\d{1,2})(?:st|nd|rd|th)?)?(?![.]?\\d|\\p{Script=Latin})';
const YEAR = '(?<year>(?:1[5-9]|20|21)\\d\\d)(?!\\d)';
const START = '(?<![\\p{Script=Latin}\\d])';

/** In order: an earlier form takes what a later one would read in part. */
const FORMS = [
  `(?<![\\p{Script=Latin}\\d.-])${YEAR}(?<separator>[-/.])(?<month>\\d{1,2})\\k<separator>(?<day>\\d{1,2})(?!\\d)`,
  `(?:${YEAR} ?年 ?)?(?<!\\d)(?<month>\\d{1,2}) ?月(?: ?(?<day>\\d{1,2})(?: ?[-~至到] ?(?<lastDay>\\d{1,2}))? ?[日号])?`,
  `${START}${DAY} (?:of )?${MONTH}(?:,? ${YEAR})?`,
  `${START}${MONTH} (?:the )?${DAY}(?:,? (?:of )?${YEAR})?`,
  `${START}${MONTH},? (?:of )?${YEAR}`,
].map((form) => new RegExp(form, 'giu'));

/** Case matters: `may` and `march` are words. Full names only, since `Mar` or `Dec` alone may be a person. */
const MONTH_ALONE =
  /(?<![\p{L}\d])(January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L})/gu;

interface DateParts {
  month: number;
  days: number[];
  year?: string;
}

/** Takes out dates, in English and Chinese forms and in ISO 8601. A year without a month stays: it is a number. */
export function extractDates(text: string): Extraction {
  const facts: Fact[] = [];
  let rest = text;
  for (const form of FORMS) {
    rest = rest.replace(form, (match, ...captures) => {
      const parts = datePartsOf(captures.at(-1));
      if (!parts) return match;
      facts.push(...dateFacts(match, parts));
      return TAKEN;
    });
  }
  rest = rest.replace(MONTH_ALONE, (match) => {
    facts.push(...dateFacts(match, { month: monthOf(match), days: [] }));
    return TAKEN;
  });
  return { facts, rest };
}

function datePartsOf(groups: Record<string, string | undefined>): DateParts | undefined {
  const month = monthOf(groups.month ?? '');
  const days = [groups.day, groups.lastDay].flatMap((day) => (day === undefined ? [] : [Number(day)]));
  if (!(month >= 1 && month <= 12) || days.some((day) => day < 1 || day > 31)) return undefined;
  return { month, days, ...(groups.year === undefined ? {} : { year: groups.year }) };
}

function monthOf(name: string): number {
  return /^\d/.test(name) ? Number(name) : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function dateFacts(text: string, { month, days, year }: DateParts): Fact[] {
  const dates = days.length > 0 ? days.map((day) => `${month}-${day}`) : [`${month}`];
  return dates.map((date) => ({
    kind: 'date',
    text,
    // A year that stands elsewhere in the source counts only where the source gives the date itself without one.
    claims: year === undefined ? [[`date:${date}`]] : [[`date:${year}-${date}`], [`yearless:${date}`, numberKey(year)]],
    states: [date, `${month}`].flatMap((stated) => [
      `date:${stated}`,
      ...(year === undefined ? [`yearless:${stated}`] : [`date:${year}-${stated}`, numberKey(year)]),
    ]),
  }));
}
