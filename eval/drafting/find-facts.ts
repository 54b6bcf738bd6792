import type { Fact } from './fact.ts';
import { findDates } from './find-dates.ts';
import { findNames } from './find-names.ts';

/** Body, number and year: `GB/T 1234-2021`, `ISO/IEC TS 5678:2022`. */
const STANDARD =
  /(?<![\p{L}\d])[A-Z]{2,6}(?:[/-][A-Z]{1,5}){0,2}(?: (?:TR|TS|PAS|Guide))? \d{3,6}(?:[-.]\d{1,3}){0,2}(?:[-:–](?:19|20)\d\d)?(?![\p{Script=Latin}\d])/gu;
/** A quantity: not a part of a word, a number with parts, a time or a range. */
const NUMBER =
  /(?<![\p{Script=Latin}\d.,:/–~-]|[$€£¥#§]|\d\s)(?:\d{1,3}(?:[,.\u00A0\u202F]\d{3}){1,4}|\d{1,9})(?:[.,]\d{1,4})?(?: ?%| percent| per cent)?(?![\p{Script=Latin}\d:/–~-]|[.,]\d|\s\d)/gu;
/** A number after one of these tells a place in a text, or is one of a series. */
const REFERENCE_WORDS = new Set(
  'section sections chapter clause figure table page pages part step no nos number item paragraph article annex rule version abschnitt kapitel seite artikel chapitre artículo'.split(
    ' ',
  ),
);
const CHINESE_REFERENCE = /[第图表]\s?$/u;

/** What a sentence states that can be asked for, each only where it stands there once, in order. */
export function findFacts(sentence: string, language: string): Fact[] {
  const taken: Fact[] = [];
  const add = (kind: Fact['kind'], matches: Iterable<RegExpMatchArray>): void => {
    for (const { 0: text, index = 0 } of matches) {
      const fact: Fact = { kind, start: index, end: index + text.length, answers: variants(kind, text) };
      const overlaps = taken.some(({ start, end }) => fact.start < end && start < fact.end);
      if (!overlaps) taken.push(fact);
    }
  };
  // In this order, because a date or a standard number holds numbers.
  add('standard', sentence.matchAll(STANDARD));
  add('date', findDates(sentence, language));
  add('name', findNames(sentence, language));
  add(
    'number',
    [...sentence.matchAll(NUMBER)].filter(({ index }) => !isReference(sentence.slice(0, index))),
  );
  return taken
    .filter(({ start, end }) => occursOnce(sentence, sentence.slice(start, end)))
    .sort((a, b) => a.start - b.start);
}

/** A number after a name is part of it: `Quay 14`, `TC 9`. At the beginning of a sentence a capital does not mark a name. */
function isReference(before: string): boolean {
  const word = /(\S{1,40})\s?$/u.exec(before.slice(-42))?.[1] ?? '';
  if (CHINESE_REFERENCE.test(before) || REFERENCE_WORDS.has(word.toLowerCase().replace(/\.$/, ''))) return true;
  const isFirst = before.trim() === word;
  return /\p{Lu}.*\p{Lu}|^\p{Lu}$/u.test(word) || (!isFirst && /^\p{Lu}/u.test(word));
}

function occursOnce(sentence: string, text: string): boolean {
  return sentence.indexOf(text) === sentence.lastIndexOf(text);
}

/** A number is often answered without the marks between its thousands. */
function variants(kind: Fact['kind'], text: string): string[] {
  const plain = text.replace(/(?<=\d)[,\u00A0\u202F](?=\d{3})/g, '');
  return kind === 'number' && plain !== text ? [text, plain] : [text];
}
