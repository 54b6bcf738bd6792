import { stemWord } from '../../ingest/index/stem-word.ts';
import { ASKING_WORD, AUXILIARY } from './asking-words.ts';
import { contentWords } from './content-words.ts';
import { LIMITS } from './fill-fragment.ts';
import { type Earlier, namesOf } from './find-subject.ts';
import { pointsBack } from './points-back.ts';
import { chineseTopicLength, saysItsTopic, topicWords } from './says-its-topic.ts';

/** "那" before a noun points to it. */
const CHINESE_OPENER = '那么?(?!些|种|里|个|边|天|年|月|次|家|位|份|座|段|时|栋|条|项|届|场|本|张|曲)|还有|另外|而';
const OPENS_LIKE_A_FOLLOW_UP = new RegExp(`^(?:(?:and|but|or|so|ok|okay|then|also)\\b|${CHINESE_OPENER})`, 'iu');
const OPENING_WORDS = new RegExp(
  `^(?:(?:and|but|so|ok|okay|then|also|well(?=,))(?:[\\s,]+|$)|(?:${CHINESE_OPENER})[，,]?)+`,
  'iu',
);
const ABOUT = /^(?:what|how) about\b/iu;
/** "What about life jackets, are they mandatory?" */
const ABOUT_AND_ASKING =
  /\babout [^,]{3,60}, (?:is|are|was|were|do|does|did|has|have|can|will|should|must|who|what|when|where|how|why)\b/iu;
const CHINESE = /\p{sc=Han}/u;
/** "on Sundays as well?", "same price online?", "why only four?", "clause 8" */
const ADDS =
  /\b(?:as well|too|also|either|instead)[?？]?$|^same\b|^(?:why|how come) (?:only|not|so)\b|^\p{Ll}{3,12} \d{1,4}[?？]?$|^(?:你确定|不是)/u;
const PART = /^(?:for|in|at|from|with|within|without|by|during|under|until)\s/iu;
/** "外省户口的可以领吗？": what is of other provinces stands before. */
const CHINESE_HEADLESS = /^\p{sc=Han}{1,10}的(?:也|可以|能|行|话)/u;
/** A Chinese question behind "还有" with so much of its own is a new one. */
const FEWEST_OWN_CHARACTERS = 5;
/** "What is a mirror committee?" */
const DEFINITION = /^(?:what|who) (?:is|are) (?!the\b|my\b|your\b)|^什么是|^\p{sc=Han}{2,8}是什么(?:意思)?[？?]?$/iu;
/** A Chinese question of so many characters of its own may lack what it is about. */
const MOST_OPEN_CHARACTERS = 6;
/** A question with more words of its own than this says what it is about. */
const MOST_OWN_WORDS = 3;
/** "the 2024 one?", "for pupils of the lower school?" */
export const LONGEST_FRAGMENT_WORDS = 6;
const LONGEST_ADDITION_WORDS = 4;

/** Whether a question cannot be understood without the one before it. */
export function dependsOn(question: string, earlier: Earlier): boolean {
  if (ABOUT.test(withoutOpeningWords(question))) return !ABOUT_AND_ASKING.test(question);
  if (OPENS_LIKE_A_FOLLOW_UP.test(question)) return !standsForItself(withoutOpeningWords(question));
  if (pointsBack(question)) return true;
  if (isBareQuestionWord(question) || isAddition(question)) return true;
  return (
    namesOf(question).length === 0 &&
    (!saysItsTopic(question) ||
      takesUpWord(question, earlier) ||
      /^.{1,20}呢(?:[？?，,].*)?$/u.test(question) ||
      CHINESE_HEADLESS.test(question))
  );
}

/** Whether a question that could stand for itself is short and names nothing: "are there exceptions for old buildings?" */
export function mayDepend(question: string): boolean {
  if (namesOf(question).length > 0 || DEFINITION.test(question)) return false;
  return CHINESE.test(question)
    ? chineseTopicLength(question) <= MOST_OPEN_CHARACTERS
    : topicWords(question).length <= MOST_OWN_WORDS;
}

/** "for non-members?", "from how many pupils?", "even if I go by car?" */
function isAddition(question: string): boolean {
  const words = question.split(/\s+/u).length;
  // "renewable?", "2021?"; without the mark it may be what somebody types into a search field
  if (words <= 2 && /^[\p{Ll}\d].*[?？]$/u.test(question) && !ASKING_WORD.test(question))
    return !CHINESE.test(question);
  if (words <= LONGEST_FRAGMENT_WORDS && ADDS.test(question) && namesOf(question).length === 0) return true;
  const isPart = PART.test(question) && !AUXILIARY.test(question);
  return (words <= LONGEST_ADDITION_WORDS && isPart) || (words <= LONGEST_FRAGMENT_WORDS && LIMITS.test(question));
}

/** "And who chairs the Toy Council?" names what it is about, unlike "and how many from Italy?". */
function standsForItself(bare: string): boolean {
  if (CHINESE.test(bare)) {
    return chineseTopicLength(bare) >= FEWEST_OWN_CHARACTERS && !/呢[？?]?$/u.test(bare) && !pointsBack(bare);
  }
  const isWhole = AUXILIARY.test(bare) || contentWords(bare).length >= MOST_OWN_WORDS;
  return (
    isWhole &&
    ASKING_WORD.test(bare) &&
    !pointsBack(bare) &&
    (topicWords(bare).length > MOST_OWN_WORDS ||
      (namesOf(bare).length > 0 && contentWords(bare).length >= MOST_OWN_WORDS))
  );
}

/** What follows words that say that it follows: "and", "还有". */
export function withoutOpeningWords(asked: string): string {
  return asked.replace(OPENING_WORDS, '').trim();
}

/** "why?", "since when?", "how many?": all that is asked stands in the question before. */
export function isBareQuestionWord(question: string): boolean {
  return (
    ASKING_WORD.test(question) &&
    contentWords(question).filter((word) => !/^(?:many|much|exactly|often|long|far|since|until|old|big)$/u.test(word))
      .length === 0
  );
}

/** "How long is the course?" after a course was mentioned. */
function takesUpWord(question: string, { asked, answered }: Earlier): boolean {
  const mentioned = new Set(contentWords(`${asked} ${answered}`).map(stemWord));
  const definite = [...question.matchAll(/\bthe ([\p{L}-]+)(?: ([\p{L}-]+))?/giu)].flatMap(([, ...words]) => words);
  return topicWords(question).length <= MOST_OWN_WORDS && definite.some((word = '') => mentioned.has(stemWord(word)));
}
