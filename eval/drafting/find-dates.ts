import { isLanguage } from './sentence-language.ts';

const YEAR = '(?:1[5-9]|20|21)\\d\\d';
const ORDINAL = '(?:st|nd|rd|th|er|\\.)?';
const OF = '(?: of| de)?';
const CHINESE_DATE = new RegExp(
  `(?<!\\d)${YEAR} ?年(?: ?\\d{1,2} ?月(?: ?\\d{1,2} ?[日号])?)?|(?<!\\d)\\d{1,2}月\\d{1,2}[日号]`,
  'gu',
);
/** After these words four digits are a year; English, German, French, Spanish and Italian. */
const BEFORE_A_YEAR = 'in|since|until|by|from|during|seit|bis|ab|jahr|en|depuis|dès|desde|hasta|nel|dal';

/** Spans of dates: with a month's name in the language given, in Chinese, in ISO 8601, and years after a preposition. */
export function findDates(sentence: string, language: string): RegExpMatchArray[] {
  if (isLanguage(language, 'zh') || isLanguage(language, 'ja')) return [...sentence.matchAll(CHINESE_DATE)];
  return [...sentence.matchAll(datePattern(language))];
}

const patterns = new Map<string, RegExp>();

function datePattern(language: string): RegExp {
  const known = patterns.get(language);
  if (known) return known;
  const month = `(?:${monthNames(language).join('|')})`;
  const forms = [
    `${YEAR}-\\d{2}-\\d{2}`,
    `\\d{1,2}${ORDINAL}${OF} ${month}(?:,?${OF} ${YEAR})?`,
    `${month} \\d{1,2}${ORDINAL}(?:, ${YEAR})?`,
    `${month}${OF} ${YEAR}`,
    `(?<=(?<!\\p{L})(?:${BEFORE_A_YEAR}) )${YEAR}`,
  ];
  const pattern = new RegExp(`(?<![\\p{L}\\d./-])(?:${forms.join('|')})(?![\\p{L}\\d%/-]|[.,]\\d)`, 'giu');
  patterns.set(language, pattern);
  return pattern;
}

/** As they stand in a date, which in many languages is another case. A language nobody knows has the English ones. */
function monthNames(language: string): string[] {
  const format = dateFormat(language);
  const names = Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(new Date(Date.UTC(2025, month, 15)));
    return parts.find(({ type }) => type === 'month')?.value ?? '';
  });
  return names.filter((name) => /\p{L}/u.test(name)).map((name) => name.replace(/[^\p{L}\p{M} ]/gu, ''));
}

function dateFormat(language: string): Intl.DateTimeFormat {
  const options = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  try {
    return new Intl.DateTimeFormat([language, 'en'], options);
  } catch {
    // A document may name its language anyhow.
    return new Intl.DateTimeFormat('en', options);
  }
}
