import { contentWords } from './content-words.ts';
import { findSubjects, namesOf } from './find-subject.ts';
import { replacePronouns } from './replace-pronouns.ts';

/** A question with more parts than this is searched as a whole. */
const MOST_PARTS = 3;
const SHORTEST_PART_WORDS = 2;
/** With fewer words of its own than this a part leans on the first … */
const ENOUGH_OWN_WORDS = 3;
/** … and with fewer than this it does so even with a name for its pronoun: "why does it matter?" */
const FEWEST_OWN_WORDS = 2;

/** Chinese without spaces counts as one word: this much of it says enough. */
const LONG_CHINESE = /\p{sc=Han}{6}/u;

const QUESTION_WORD = 'who|whose|what|which|when|where|how|why';
/** "and how many", "and by when", "and roughly how much". */
const BEFORE_QUESTION_WORD =
  '(?:(?:also|roughly|about|exactly|by|since|until|from|in|on|at|to|for|with|of|under) ){0,2}';
const CLAUSE = new RegExp(
  `[,;]?\\s+(?:and|but)\\s+(?=${BEFORE_QUESTION_WORD}(?:${QUESTION_WORD})\\b)|\\?\\s+(?=\\S)`,
  'giu',
);
const CHINESE_CLAUSE = /[？；，]\s*(?=\p{sc=Han}*(?:谁|什么|哪|多少|几|何时|怎|为什么|如何))/gu;
const CHINESE = /\p{sc=Han}/u;
const POINTS_BACK = /\b(?:it|its|they|them|their|there|he|his|she|her|this|that|these|those|ones?)\b|[它他她其该此]/iu;
/** What a name cannot stand for: "the sector-level ones", "that centre". */
const STANDS_FOR_A_NOUN = /\bones?\b|\b(?:this|that|these|those) \p{Ll}/u;
const ASKS = new RegExp(`\\b(?:${QUESTION_WORD})\\b|谁|什么|哪|多少|几|何时|怎|为什么|如何`, 'iu');
/** What stands before the question: "At the Turin fair, ", "I am writing about Chile. ", "SC 42 - ". */
const OPENING = new RegExp(`^(.{3,200}?(?:[,:.]| [-–—])\\s+)${BEFORE_QUESTION_WORD}(?:${QUESTION_WORD})\\b`, 'iu');
const PAIR = /(\p{Lu}[\p{L}\p{N}-]+) and (\p{Lu}[\p{L}\p{N}-]+)/u;
const COMPARES = /\b(?:compare|difference between|both|each|respectively|bigger|larger|higher|older|more)\b/iu;
const OF_EACH =
  /^(.{1,200}\b(?:do|does|did|is|are|was|were|has|have|had|can|will|should|must)) ([^,;:?]{3,80}?) and ([^,;:?]{3,80}?) each\b(.*)$/isu;

/**
 * The parts of a question that asks for several things, each to be looked for by itself: what one part finds would crowd out
 * the others. Each is to stand for itself: it takes with it what was said before the question where that names something, and a name
 * for the pronoun that points to it. A question about one thing, or whose later parts cannot be made to stand alone, is its own only part.
 */
export function splitQuestion(question: string): string[] {
  const clauses = question
    .split(CHINESE.test(question) ? CHINESE_CLAUSE : CLAUSE)
    .map((part) => part.trim())
    .filter((part) => part.split(/\s+/u).length >= SHORTEST_PART_WORDS || /\p{sc=Han}{3}/u.test(part));
  const [first = '', ...later] = clauses;
  if (later.length > 0 && clauses.length <= MOST_PARTS && clauses.every((part) => ASKS.test(part))) {
    const [, opening = ''] = OPENING.exec(first) ?? [];
    const named = namesOf(opening).length > 0 ? opening : '';
    const standing = later.map((part) => standingAlone(part, first, named));
    if (standing.every((part) => part !== undefined))
      return [named === '' ? first.slice(opening.length) : first, ...standing];
  }
  return splitOfEach(question) ?? splitComparison(question);
}

/** Undefined for a part that finds nothing by itself: it points back to what has no name, or says next to nothing. */
function standingAlone(part: string, first: string, opening: string): string | undefined {
  const ownWords = contentWords(part).length;
  const pointsBack = POINTS_BACK.test(part);
  if (opening === '' && !pointsBack) return ownWords >= ENOUGH_OWN_WORDS || LONG_CHINESE.test(part) ? part : undefined;
  const subject = opening || first;
  const canBeNamed = !STANDS_FOR_A_NOUN.test(part) && ownWords >= FEWEST_OWN_WORDS && namesOf(subject).length > 0;
  const named =
    pointsBack && canBeNamed ? replacePronouns(part, findSubjects({ asked: subject, answered: '' })) : undefined;
  return named ?? (opening === '' ? undefined : opening + part);
}

/** "When did A and B each …?" asks it of A and of B. */
function splitOfEach(question: string): string[] | undefined {
  const [, asked, one, other, rest] = OF_EACH.exec(question) ?? [];
  if (asked === undefined) return undefined;
  return [`${asked} ${one}${rest}`, `${asked} ${other}${rest}`];
}

/** "Compare A and B: …?" asks the same of A and of B. */
function splitComparison(question: string): string[] {
  const pair = COMPARES.test(question) ? PAIR.exec(question) : null;
  if (!pair) return [question];
  const [joined, first = '', second = ''] = pair;
  return [first, second].map((name) => question.replace(joined, () => name));
}
