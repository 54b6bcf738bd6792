import { findNames } from '../../ingest/facts/find-names.ts';
import { stemWord } from '../../ingest/index/stem-word.ts';
import { areAlike, type TermKind, termKind } from './term-kind.ts';

interface Term {
  text: string;
  start: number;
  kind: TermKind;
}

const YEAR_OR_DATE =
  /(?<![\p{N}-])(?:1[89]|20|21)\d\d(?![\p{N}-])年?|(?<!\p{N})\d{1,2}月(?:\d{1,2}[日号])?|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?: \d{1,2}\b)?|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'-]*/gu;
const ORDINAL =
  /\b(?:first|second|third|fourth|fifth|last|next|previous|\d{1,2}(?:st|nd|rd|th))\b|第[一二三四五六七八九十\d]{1,3}[次届个]?/giu;
const PREPOSITION = 'in|at|for|of|from|with|by|on|to|about|under|during|since|before|after|between';
const AFTER_PREPOSITION = new RegExp(`^(${PREPOSITION}) (.+)$`, 'iu');
/** Before the modifiers of a noun stands one of these. */
const BEFORE_A_NOUN = new Set(
  `the a an this that these those our your my their its his her any every each how many much what which whose of in at for from with by on to about
  under during is are was were do does did has have had can will and or`.split(/\s+/),
);
const MOST_MODIFIERS = 3;

/**
 * A question with what a fragment names in the place of what is like it: "Where is the fair in 2025?" and "2024" make "Where is the
 * fair in 2024?". A year stands in for a year, a standard for a standard, a name for a name, a thing for a thing of the same
 * noun; undefined where the question holds nothing alike.
 *
 * @param replaced what the fragment takes the place of, where that was said
 */
export function replaceAlike(question: string, fragment: string, replaced?: string): string | undefined {
  if (replaced !== undefined) {
    const said = replaceSaid(question, fragment, replaced);
    if (said !== undefined) return said;
  }
  const [, preposition, object] = AFTER_PREPOSITION.exec(fragment) ?? [];
  const term = (object ?? fragment).replace(/^the /iu, '');
  const kind = termKind(term);
  if (kind === 'common') return replaceNoun(question, term);
  const alike = termsOf(question).filter((other) => areAlike(kind, other.kind) && other.text !== term);
  const chosen =
    alike.find(({ start }) => preposition !== undefined && endsWithWord(question.slice(0, start), preposition)) ??
    alike.find((other) => other.kind === kind) ??
    alike[0];
  return chosen && replaceAt(question, chosen, kind === 'year' ? bareYearLike(chosen, term) : term);
}

/** The wrong word as it was said, or as a part of a longer name. */
function replaceSaid(question: string, fragment: string, replaced: string): string | undefined {
  const start = question.toLowerCase().indexOf(replaced.toLowerCase());
  if (start < 0) return undefined;
  return replaceAt(question, { text: question.slice(start, start + replaced.length), start }, fragment);
}

/** Names, years, dates and ordinals, with countries that were written without a capital. */
function termsOf(question: string): Term[] {
  const dates = [...question.matchAll(YEAR_OR_DATE)].map((match) => ({ text: match[0], start: match.index }));
  const ordinals = [...question.matchAll(ORDINAL)].map((match) => ({ text: match[0], start: match.index }));
  const names = findNames(question).map((text) => ({ text, start: question.indexOf(text) }));
  const places = [...question.matchAll(WORD)]
    .map((match) => ({ text: match[0], start: match.index }))
    .filter(({ text }) => ['place', 'language'].includes(termKind(text)));
  const all = [
    ...dates,
    ...ordinals,
    ...places,
    ...names.filter(({ text, start }) => start >= 0 && termKind(text) !== 'common'),
  ];
  return all.map((term) => ({ ...term, kind: termKind(term.text) }));
}

/** A common noun stands in for the same noun with other words before it: "spring workshop" for "autumn workshop". */
function replaceNoun(question: string, phrase: string): string | undefined {
  const words = phrase.split(/\s+/u);
  const head = stemWord((words.at(-1) ?? '').toLowerCase());
  if (words.length < 2 || words.length > MOST_MODIFIERS + 1) return undefined;
  const tokens = [...question.matchAll(WORD)];
  const at = tokens.findIndex(([word]) => stemWord(word.toLowerCase()) === head);
  if (at < 0) return undefined;
  let first = at;
  while (first > 0 && at - first < MOST_MODIFIERS && !BEFORE_A_NOUN.has((tokens[first - 1]?.[0] ?? '').toLowerCase()))
    first -= 1;
  const start = tokens[first]?.index ?? 0;
  const end = tokens[at]?.index ?? start;
  const modifiers = words.slice(0, -1).join(' ');
  if (question.slice(start, end).trim().toLowerCase() === modifiers.toLowerCase()) return undefined;
  return `${question.slice(0, start)}${modifiers} ${question.slice(end)}`;
}

function replaceAt(question: string, { text, start }: Pick<Term, 'text' | 'start'>, by: string): string {
  return question.slice(0, start) + by + question.slice(start + text.length);
}

/** `2025年` by `2024` is `2024年`. */
function bareYearLike(chosen: Term, year: string): string {
  return year.replace(/年$/u, '') + (chosen.text.endsWith('年') ? '年' : '');
}

function endsWithWord(text: string, word: string): boolean {
  return new RegExp(`\\b${word}(?: the)?\\s$`, 'iu').test(text);
}
