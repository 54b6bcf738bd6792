import type { StatedValue } from '../citations/stated-values.ts';
import type { AskedValue } from './asked-value.ts';
import type { ScoredSentence } from './scored-sentence.ts';
import { valuesAgree, valuesDiffer } from './values-differ.ts';

/** What a sentence gives for what is asked: a value, or the name of a person or place. */
export type SideValue = StatedValue | NameValue;

interface NameValue {
  kind: 'name';
  script: 'latin' | 'han';
  /** In lower case, without titles; a Chinese name is one word. */
  words: readonly string[];
}

export type ReadValues = (text: string) => StatedValue[];

/** A sentence with the value that it gives to what is asked. */
export interface Side {
  sentence: ScoredSentence;
  value: SideValue;
}

/** The one value of the kind in the short answer, else in the sentence. A document's own date says nothing of what it is about. */
export function valueIn(sentence: ScoredSentence, asked: AskedValue, readValues: ReadValues): SideValue | undefined {
  const { passage } = sentence.passage;
  const { answerSpan } = sentence;
  const short = answerSpan && passage.text.slice(answerSpan.start - passage.start, answerSpan.end - passage.start);
  if (asked === 'person' || asked === 'place') return short === undefined ? undefined : nameIn(short);
  const isAnswer = (value: StatedValue): boolean => answers(value, asked) && !isDateOf(value, passage.datedAt);
  const stated = readValues(sentence.text).filter(isAnswer);
  // "about" may stand before the short answer
  const inShort = readValues(short ?? '').filter((value) => stated.some((other) => valuesAgree(value, other)));
  for (const [value, ...more] of [inShort, stated]) {
    // hours come as from and to: the first is when it begins
    if (value && (asked === 'time' || more.every((other) => valuesAgree(value, other)))) return value;
  }
  return undefined;
}

export function sidesDiffer(one: SideValue, other: SideValue): boolean {
  if (one.kind === 'name' && other.kind === 'name') return namesDiffer(one, other);
  return one.kind !== 'name' && other.kind !== 'name' && valuesDiffer(one, other);
}

/** "raised from 12 to 15 pounds" knows of both. */
export function statesValue({ text }: ScoredSentence, value: SideValue, readValues: ReadValues): boolean {
  if (value.kind === 'name') return value.words.every((word) => text.toLowerCase().includes(word));
  return readValues(text).some((stated) => valuesAgree(stated, value));
}

export function isOfKind(one: SideValue, other: SideValue): boolean {
  if (one.kind === 'amount' && other.kind === 'amount') return one.unit === other.unit;
  return one.kind === other.kind;
}

function answers({ kind }: StatedValue, asked: AskedValue): boolean {
  return kind === asked || (kind === 'fraction' && asked === 'amount');
}

function isDateOf(value: StatedValue, datedAt: string): boolean {
  const [year, month, day] = datedAt.slice(0, 'yyyy-mm-dd'.length).split('-').map(Number);
  return value.kind === 'date' && value.year === year && value.month === month && value.days.join() === `${day}`;
}

/** Words with a capital, and the number of a house behind its street. */
const NAME_WORD = /\p{Lu}[\p{L}\p{N}’'-]+|(?<=\p{Lu}\p{Ll}+ )\d+/gu;
const TITLES = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'professor', 'sir', 'dame']);
const HAN_NAME = /^\p{sc=Han}{2,12}$/u;

function nameIn(text: string): NameValue | undefined {
  if (HAN_NAME.test(text)) return { kind: 'name', script: 'han', words: [text] };
  const words = (text.match(NAME_WORD) ?? []).map((word) => word.toLowerCase()).filter((word) => !TITLES.has(word));
  return words.length === 0 ? undefined : { kind: 'name', script: 'latin', words };
}

/** Two names that share a word may be one, longer or shorter; one in another script may be its translation. */
function namesDiffer(one: NameValue, other: NameValue): boolean {
  const isWithin = (word: string, words: readonly string[]): boolean =>
    words.some((longer) => (one.script === 'han' ? longer.includes(word) || word.includes(longer) : longer === word));
  return one.script === other.script && one.words.every((word) => !isWithin(word, other.words));
}
