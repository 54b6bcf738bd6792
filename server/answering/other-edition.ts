const YEAR = /(?<![\d.])(?:1[89]|20|21)\d\d(?![\d.])/gu;
const ORDINAL =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))(?= (?!of\b|day\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))\p{L})|第[一二三四五六七八九十\d]{1,4}[届次期版]/giu;

/** Whether two sentences speak of different years, or of different ones of a row, as of the third and the fourth meeting. */
export function areOfOtherEditions(one: string, other: string): boolean {
  return [YEAR, ORDINAL].some((form) => areApart(namedBy(one, form), namedBy(other, form)));
}

function namedBy(text: string, form: RegExp): Set<string> {
  return new Set(Array.from(text.matchAll(form), ([match]) => match.toLowerCase()));
}

function areApart(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size > 0 && others.size > 0 && [...some].every((one) => !others.has(one));
}
