import { extractDates } from './date-facts.ts';
import { normaliseText } from './normalise-text.ts';
import { extractNumbers } from './number-facts.ts';

/** What every form of a date holds: without it nothing is looked for, which most passages are spared. */
const MAY_HOLD_DATE = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|月|\d{4}[-/.]\d/iu;
/** Words and characters that make a number another one than its digits say. */
const MAY_HOLD_SCALED_NUMBER =
  /\d ?(?:hundred|thousand|million|billion|trillion|mn|bn|tn|[kmb](?![a-z]))|[百千万亿]|[〇零一二两三四五六七八九十]{2}|(?:t(?:wo|hree|en|welve|hir|wen)|four|five|six|seven|eigh|nine|eleven|fif)/iu;

/** A date or a number in a question, and the words that it is written with. */
export interface FactTerm {
  /** As the text has it, without grouping. */
  written: string;
  /** A passage that states the fact has this term: the month and day, or the number in digits. */
  term: string;
}

/**
 * Terms of the dates and numbers that a text states, in one form for all their spellings: `date:7-26` for "July 26" and "7月26日",
 * `100000000000` for "100 billion" and "1000亿". What is stated with a year is stated without it, too.
 */
export function statedFactTerms(text: string): string[] {
  const { dates, numbers } = factsOf(text);
  const dateKeys = dates.flatMap(({ states }) => states.filter((key) => key.startsWith('date:')));
  return [...new Set([...dateKeys, ...numbers.flatMap(({ states }) => states.map(withoutKind))])];
}

/** The dates and numbers that a question names. A year is a term of its own: a passage may give it above the date. */
export function namedFactTerms(question: string): FactTerm[] {
  const { dates, numbers } = factsOf(question);
  return [...dates, ...numbers].flatMap(({ kind, text, states: [key] }) =>
    key === undefined ? [] : [{ written: text, term: kind === 'date' ? key : withoutKind(key) }],
  );
}

function factsOf(text: string) {
  const holdsNumber = MAY_HOLD_SCALED_NUMBER.test(text);
  if (!holdsNumber && !MAY_HOLD_DATE.test(text)) return { dates: [], numbers: [] };
  const { facts, rest } = extractDates(normaliseText(text));
  return { dates: facts, numbers: holdsNumber ? extractNumbers(rest, false) : [] };
}

/** `number:50` and `percentage:50` alike: the sign beside it is no part of a word. */
function withoutKind(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}
