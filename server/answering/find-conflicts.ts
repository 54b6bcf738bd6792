import { textOf } from '../../ingest/broken-span.ts';
import type { StatedValue } from '../citations/stated-values.ts';
import type { RankedPassage } from '../retrieval/retriever.ts';
import { type AskedValue, askedValue } from './asked-value.ts';
import { areSameSection, haveSameHeading, subjectTerms, termsAround } from './same-subject.ts';
import type { ScoredSentence } from './score-sentences.ts';
import { areNearDates, valuesAgree, valuesDiffer } from './values-differ.ts';

export interface ConflictRequest {
  question: string;
  /** Best first. */
  sentences: readonly ScoredSentence[];
  passages: readonly RankedPassage[];
  readValues: (text: string) => StatedValue[];
}

/** A sentence with the value that it gives to what is asked. */
interface Side {
  sentence: ScoredSentence;
  value: SideValue;
}

type SideValue = StatedValue | { kind: 'name'; words: ReadonlySet<string> };

/** As many as an answer has sentences. */
const MOST_SIDES = 3;
/** The best sentence, or one nearly as likely where the best only dates its document. */
const BEST_MARGIN = 1.6;
/** A sentence that the reader takes for no answer does not contradict one. */
const LEAST_SPAN_SCORE = 8;
const LEAST_RELEVANCE = 0;
/** A section that the reader has seen and found to be about something else is no other edition of the answer. */
const LEAST_SECTION_RELEVANCE = -2;
/** Words of the question that both sides must share, so that it is one thing that they speak of. */
const FEWEST_SUBJECT_TERMS = 2;

const OFFICE_TERMS = subjectTerms(
  'chair chairs chairman chairperson president director head heads leader leads secretary treasurer editor mayor minister convenor',
);
/** Says of somebody that he is not it any more, or not the first. */
const NOT_IN_OFFICE =
  /\b(?:former|formerly|previous|previously|until|ex-\p{L}+|late|past|deputy|vice|acting|predecessor|was (?:chair|president|director))\b|曾|前任|原任|副|代理/iu;

/**
 * The sentences that give different values to the one thing that is asked for, one for each value, the most recent document first; none
 * where nothing is in conflict. Other events, other items of a list and other years do not contradict the answer.
 */
export function findConflicts(request: ConflictRequest): ScoredSentence[] {
  const asked = askedValue(request.question);
  const best = asked && bestSide(request, asked);
  if (!asked || !best) return [];
  const sides = [best];
  for (const side of otherSides(request, asked, best)) {
    if (sides.length < MOST_SIDES && sides.every(({ value }) => differ(value, side.value))) sides.push(side);
  }
  const dateOf = ({ sentence }: Side): string => sentence.passage.passage.datedAt;
  return sides.length < 2
    ? []
    : sides.toSorted((a, b) => dateOf(b).localeCompare(dateOf(a))).map(({ sentence }) => sentence);
}

function bestSide(request: ConflictRequest, asked: AskedValue): Side | undefined {
  const [first] = request.sentences;
  if (!first) return undefined;
  for (const sentence of request.sentences) {
    if (sentence.score < first.score - BEST_MARGIN) return undefined;
    const value = sentence.answerSpan && valueIn(sentence, asked, request.readValues);
    if (value) return { sentence, value };
  }
  return undefined;
}

/** What was read comes first, likeliest first; then the same sections of other documents, which need no reading. */
function otherSides(request: ConflictRequest, asked: AskedValue, best: Side): Side[] {
  const { question, sentences, passages, readValues } = request;
  const terms = subjectTerms(question);
  const read = sentences.flatMap((sentence): Side[] => {
    const value =
      isElsewhere(sentence, best.sentence) && isReadAsAnswer(sentence)
        ? valueIn(sentence, asked, readValues)
        : undefined;
    return value && isSameThing({ sentence, value }, best, terms, asked) ? [{ sentence, value }] : [];
  });
  const sections = passages
    .filter((ranked) => areSameSection(ranked.passage, best.sentence.passage.passage) && isNotUnfit(ranked))
    .flatMap((ranked) => onlySideOf(ranked, best, asked, readValues))
    .filter((side) => holdsNumbersOf(terms, side, best));
  return [...sections, ...read].filter((side) => differ(side.value, best.value) && !statesBoth(side, best, readValues));
}

function isElsewhere(sentence: ScoredSentence, best: ScoredSentence): boolean {
  return sentence.passage.passage.id !== best.passage.passage.id;
}

function isReadAsAnswer({ answerSpan, passage }: ScoredSentence): boolean {
  const relevance = Math.max(...passage.readWindows.map((window) => window.relevance));
  return answerSpan !== undefined && answerSpan.score >= LEAST_SPAN_SCORE && relevance >= LEAST_RELEVANCE;
}

function isNotUnfit({ readWindows }: RankedPassage): boolean {
  return readWindows.length === 0 || readWindows.some(({ relevance }) => relevance >= LEAST_SECTION_RELEVANCE);
}

/**
 * Whether a sentence that the reader takes for an answer speaks of what the best one speaks of: it stands with all of the question's words
 * that the best one stands with, and there are enough of them. Amounts and places need the same heading too: a fee has many cases.
 */
function isSameThing({ sentence, value }: Side, best: Side, terms: ReadonlySet<string>, asked: AskedValue): boolean {
  const around = termsAround(sentence.passage.passage, sentence.text);
  const shared = [...terms].filter((term) => termsAround(best.sentence.passage.passage, best.sentence.text).has(term));
  const subject = shared.filter((term) => asked !== 'person' || !OFFICE_TERMS.has(term));
  if (subject.length < FEWEST_SUBJECT_TERMS || !shared.every((term) => around.has(term))) return false;
  const { passage } = best.sentence.passage;
  if (asked === 'person') return !NOT_IN_OFFICE.test(sentence.text) && !NOT_IN_OFFICE.test(best.sentence.text);
  if (asked === 'place') return haveSameHeading(sentence.passage.passage, passage);
  if (asked === 'date') return value.kind !== 'name' && best.value.kind !== 'name' && areNearDates(value, best.value);
  return (
    sentence.passage.passage.documentId === passage.documentId && haveSameHeading(sentence.passage.passage, passage)
  );
}

/** A year or number of a standard that is asked for belongs to both sides or to none. */
function holdsNumbersOf(terms: ReadonlySet<string>, { sentence }: Side, best: Side): boolean {
  const around = termsAround(sentence.passage.passage, sentence.text);
  const aroundBest = termsAround(best.sentence.passage.passage, best.sentence.text);
  return [...terms].filter((term) => /\d/u.test(term)).every((term) => around.has(term) === aroundBest.has(term));
}

/** The sentence of a section that gives a value of the kind; none where several do, since nobody has read which of them is meant. */
function onlySideOf(
  ranked: RankedPassage,
  best: Side,
  asked: AskedValue,
  readValues: ConflictRequest['readValues'],
): Side[] {
  const { passage } = ranked;
  const sides = passage.sentences.flatMap((span): Side[] => {
    const sentence: ScoredSentence = {
      passage: ranked,
      part: best.sentence.part,
      ...span,
      text: textOf(span, passage.text, passage.start),
      score: 0,
    };
    const value = valueIn(sentence, asked, readValues);
    return value && isOfKind(value, best.value) ? [{ sentence, value }] : [];
  });
  return sides.length === 1 ? sides : [];
}

/** The one value of the kind in the short answer, else in the sentence. A document's own date says nothing of what it is about. */
function valueIn(
  sentence: ScoredSentence,
  asked: AskedValue,
  readValues: ConflictRequest['readValues'],
): SideValue | undefined {
  const { passage } = sentence.passage;
  const short =
    sentence.answerSpan &&
    passage.text.slice(sentence.answerSpan.start - passage.start, sentence.answerSpan.end - passage.start);
  if (asked === 'person' || asked === 'place') return short === undefined ? undefined : nameIn(short);
  for (const text of [short, sentence.text]) {
    const values = readValues(text ?? '').filter((value) => answers(value, asked) && !isDateOf(value, passage.datedAt));
    const [value, second] = values;
    if (value && (second === undefined || asked === 'time' || valuesAgree(value, second))) return value;
  }
  return undefined;
}

function answers({ kind }: StatedValue, asked: AskedValue): boolean {
  return kind === asked || (kind === 'fraction' && asked === 'amount');
}

function isDateOf(value: StatedValue, datedAt: string): boolean {
  const [year, month, day] = datedAt.slice(0, 'yyyy-mm-dd'.length).split('-').map(Number);
  return value.kind === 'date' && value.year === year && value.month === month && value.days.join() === `${day}`;
}

const NAME_WORD = /\p{Lu}[\p{L}\p{N}’'-]+|(?<=\p{Lu}\p{Ll}+ )\d+/gu;

function nameIn(text: string): SideValue | undefined {
  const words = text.match(NAME_WORD) ?? (/^\p{sc=Han}{2,8}$/u.test(text) ? [text] : []);
  return words.length === 0 ? undefined : { kind: 'name', words: new Set(words) };
}

function isOfKind(one: SideValue, other: SideValue): boolean {
  if (one.kind === 'amount' && other.kind === 'amount') return one.unit === other.unit;
  return one.kind === other.kind;
}

/** Two names that share a word may be one, longer or shorter. */
function differ(one: SideValue, other: SideValue): boolean {
  if (one.kind === 'name' && other.kind === 'name') return [...one.words].every((word) => !other.words.has(word));
  return one.kind !== 'name' && other.kind !== 'name' && valuesDiffer(one, other);
}

/** "raised from 12 to 15 pounds" knows of both. */
function statesBoth(side: Side, best: Side, readValues: ConflictRequest['readValues']): boolean {
  const states = ({ text }: ScoredSentence, value: SideValue): boolean =>
    value.kind === 'name'
      ? [...value.words].every((word) => text.includes(word))
      : readValues(text).some((stated) => stated.kind === value.kind && valuesAgree(stated, value));
  return states(side.sentence, best.value) || states(best.sentence, side.value);
}
