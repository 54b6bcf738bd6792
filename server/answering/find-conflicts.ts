import type { RankedPassage } from '../retrieval/retriever.ts';
import { type AskedValue, askedValue } from './asked-value.ts';
import { areOfOtherEditions } from './other-edition.ts';
import { areSameSection, haveSameHeading, subjectTerms, termsAround } from './same-subject.ts';
import { type ScoredSentence, sentencesOf } from './scored-sentence.ts';
import { isOfKind, type ReadValues, type Side, sidesDiffer, statesValue, valueIn } from './side-value.ts';
import { areNearDates } from './values-differ.ts';

export interface ConflictRequest {
  question: string;
  /** Best first. */
  sentences: readonly ScoredSentence[];
  passages: readonly RankedPassage[];
  readValues: ReadValues;
}

/** What is looked for, and against what. */
interface Search extends ConflictRequest {
  asked: AskedValue;
  best: Side;
}

/** As many as an answer has sentences. */
const MOST_SIDES = 3;
/** The best sentence, or one nearly as likely where the best only dates its document. */
const BEST_MARGIN = 1.6;
/** A sentence that the reader takes for no answer does not contradict one. From 2 to 11 the development sets and the suite give the same. */
const LEAST_SPAN_SCORE = 8;
const LEAST_RELEVANCE = 0;
/** Words of the question that both sides must share, so that it is one thing that they speak of. */
const FEWEST_SUBJECT_TERMS = 2;

const OFFICE_TERMS = subjectTerms(
  'chair chairs chairman chairperson president director head heads leader leads secretary treasurer editor mayor minister',
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
  for (const side of otherSides({ ...request, asked, best })) {
    if (sides.length < MOST_SIDES && sides.every(({ value }) => sidesDiffer(value, side.value))) sides.push(side);
  }
  const dateOf = ({ sentence }: Side): string => sentence.passage.passage.datedAt;
  return sides.length < 2
    ? []
    : sides.toSorted((a, b) => dateOf(b).localeCompare(dateOf(a))).map(({ sentence }) => sentence);
}

function bestSide({ sentences, readValues }: ConflictRequest, asked: AskedValue): Side | undefined {
  const least = (sentences[0]?.score ?? 0) - BEST_MARGIN;
  for (const sentence of sentences) {
    if (sentence.score < least) return undefined;
    const value = sentence.answerSpan && valueIn(sentence, asked, readValues);
    if (value) return { sentence, value };
  }
  return undefined;
}

/** The same sections of other documents, which need no reading; then what was read, likeliest first. */
function otherSides(search: Search): Side[] {
  return [...sidesOfSameSections(search), ...sidesRead(search)].filter((side) => contradicts(side, search));
}

function contradicts(side: Side, { best, readValues }: Search): boolean {
  const knowsOther = (one: Side, other: Side): boolean => statesValue(one.sentence, other.value, readValues);
  return (
    sidesDiffer(side.value, best.value) &&
    !areOfOtherEditions(side.sentence.text, best.sentence.text) &&
    !knowsOther(side, best) &&
    !knowsOther(best, side)
  );
}

function sidesRead(search: Search): Side[] {
  const { sentences, asked, best, readValues } = search;
  return sentences.flatMap((sentence): Side[] => {
    const isElsewhere = sentence.passage.passage.id !== best.sentence.passage.passage.id;
    if (!isElsewhere || !isReadAsAnswer(sentence)) return [];
    const value = valueIn(sentence, asked, readValues);
    return value && isSameThing({ sentence, value }, search) ? [{ sentence, value }] : [];
  });
}

function isReadAsAnswer({ answerSpan, passage }: ScoredSentence): boolean {
  const relevance = Math.max(...passage.readWindows.map((window) => window.relevance));
  return answerSpan !== undefined && answerSpan.score >= LEAST_SPAN_SCORE && relevance >= LEAST_RELEVANCE;
}

/**
 * Whether a sentence that the reader takes for an answer speaks of what the best one speaks of: it stands with all of the question's words
 * that the best one stands with, and there are enough of them. Amounts and places need the same heading too: a fee has many cases.
 */
function isSameThing({ sentence, value }: Side, { question, asked, best }: Search): boolean {
  const around = wordsAround(sentence);
  const aroundBest = wordsAround(best.sentence);
  const shared = [...subjectTerms(question)].filter((term) => aroundBest.has(term));
  const subject = shared.filter((term) => asked !== 'person' || !OFFICE_TERMS.has(term));
  if (subject.length < FEWEST_SUBJECT_TERMS || !shared.every((term) => around.has(term))) return false;
  const [one, other] = [sentence.passage.passage, best.sentence.passage.passage];
  if (asked === 'person') return !NOT_IN_OFFICE.test(sentence.text) && !NOT_IN_OFFICE.test(best.sentence.text);
  if (asked === 'date') return value.kind !== 'name' && best.value.kind !== 'name' && areNearDates(value, best.value);
  return haveSameHeading(one, other) && (asked === 'place' || one.documentId === other.documentId);
}

function sidesOfSameSections({ question, passages, asked, best, readValues }: Search): Side[] {
  const { passage } = best.sentence.passage;
  const figures = [...subjectTerms(question)].filter((term) => /\d/u.test(term));
  const aroundBest = wordsAround(best.sentence);
  return passages.flatMap((ranked): Side[] => {
    if (!areSameSection(ranked.passage, passage)) return [];
    const sides = sentencesOf(ranked, best.sentence.part).flatMap((sentence): Side[] => {
      const value = valueIn(sentence, asked, readValues);
      return value && isOfKind(value, best.value) ? [{ sentence, value }] : [];
    });
    // nobody has read which of several is meant
    const [side, second] = sides;
    if (!side || second) return [];
    // a year or number of a standard that is asked for belongs to both sides or to none
    const around = wordsAround(side.sentence);
    return figures.every((term) => around.has(term) === aroundBest.has(term)) ? [side] : [];
  });
}

function wordsAround({ passage, text }: ScoredSentence): Set<string> {
  return termsAround(passage.passage, text);
}
