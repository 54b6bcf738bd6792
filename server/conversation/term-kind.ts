/** What a word or name stands for, as far as its form and a list of countries tell. Two of one kind can stand in for each other. */
export type TermKind = 'year' | 'date' | 'standard' | 'language' | 'place' | 'acronym' | 'ordinal' | 'name' | 'common';

const YEAR = /^(?:1[89]|20|21)\d\d年?$/u;
const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const DATE = new RegExp(
  `^(?:(?:${MONTHS})(?: \\d{1,2})?(?:,? \\d{4})?|\\d{1,2} (?:${MONTHS})|\\d{1,2}月(?:\\d{1,2}[日号])?)$`,
  'iu',
);
/** Letters that name a body, then its number: `ISO/IEC 42001`, `GB/T 1.1-2020`, `CV 114`. */
const STANDARD = /^\p{Lu}{2,8}(?:\/\p{Lu}{1,4}){0,3} ?\d[\d.]{0,7}(?:[-:]\d{1,4}){0,3}$/u;
const ACRONYM = /^(?=.{2,16}$)\p{Lu}[\p{Lu}\p{N}/-]*\p{Lu}[\p{Lu}\p{N}/-]*(?: \p{Lu}{2,4} ?\d{1,4})?$/u;
const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|previous|\d{1,2}(?:st|nd|rd|th)|第[一二三四五六七八九十\d]{1,3}[次届个]?)$/iu;
const LANGUAGES = new Set(
  'english chinese mandarin french german spanish portuguese russian arabic hindi japanese korean italian turkish vietnamese 中文 英文 英语 汉语 法语 德语 日语 俄语 西班牙语'.split(
    ' ',
  ),
);

export function termKind(term: string): TermKind {
  if (YEAR.test(term)) return 'year';
  if (DATE.test(term)) return 'date';
  if (STANDARD.test(term)) return 'standard';
  if (LANGUAGES.has(term.toLowerCase())) return 'language';
  if (countries().has(term.toLowerCase())) return 'place';
  if (ORDINAL.test(term)) return 'ordinal';
  if (ACRONYM.test(term)) return 'acronym';
  return /^(?:\p{Lu}|\p{Ll}+\p{Lu})/u.test(term) ? 'name' : 'common';
}

/** Whether one can stand where the other stood: a place, a body and any other name are all names, and not every list of them is whole. */
export function areAlike(one: TermKind, other: TermKind): boolean {
  const names: readonly TermKind[] = ['place', 'acronym', 'name'];
  return (
    one === other || (names.includes(one) && names.includes(other)) || [one, other].sort().join() === 'acronym,standard'
  );
}

const FIRST_LETTER = 65;
const LETTERS = 26;
let known: ReadonlySet<string> | undefined;

/** Names of countries in English and Chinese, lower case, as the runtime has them. */
function countries(): ReadonlySet<string> {
  if (known) return known;
  const letters = Array.from({ length: LETTERS }, (_, k) => String.fromCharCode(FIRST_LETTER + k));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const names = ['en', 'zh'].flatMap((language) => {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    return codes.flatMap((code) => display.of(code)?.toLowerCase() ?? []);
  });
  known = new Set(names);
  return known;
}
