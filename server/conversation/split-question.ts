import { contentWords } from './content-words.ts';

/** A question with more parts than this is searched as a whole. */
const MOST_PARTS = 3;
const SHORTEST_PART_WORDS = 2;
/** With fewer words of its own than this a part leans on the first. */
const ENOUGH_OWN_WORDS = 3;

/** Chinese without spaces counts as one word: this much of it says enough. */
const LONG_CHINESE = /\p{sc=Han}{6}/u;

const QUESTION_WORD = 'who|whose|what|which|when|where|how|why';
const CLAUSE = new RegExp(`[,;]?\\s+(?:and|but)\\s+(?=(?:${QUESTION_WORD})\\b)|\\?\\s+(?=\\S)`, 'giu');
const CHINESE_CLAUSE = /[？；，]\s*(?=\p{sc=Han}*(?:谁|什么|哪|多少|几|何时|怎|为什么|如何))/gu;
const POINTS_BACK = /\b(?:it|its|they|them|their|there|he|his|she|her|this|that|these|those|ones?)\b|[它他她其该此]/iu;
const ASKS = new RegExp(`\\b(?:${QUESTION_WORD})\\b|谁|什么|哪|多少|几|何时|怎|为什么|如何`, 'iu');
const PAIR = /(\p{Lu}[\p{L}\p{N}-]+) and (\p{Lu}[\p{L}\p{N}-]+)/u;
const COMPARES = /\b(?:compare|difference between|both|each|respectively|bigger|larger|higher|older|more)\b/iu;

/**
 * The parts of a question that asks for several things, each to be looked for by itself: what one part finds would crowd out
 * the others. A question about one thing, or whose later parts lean on the first, is its own only part.
 */
export function splitQuestion(question: string): string[] {
  const clauses = question
    .split(/\p{sc=Han}/u.test(question) ? CHINESE_CLAUSE : CLAUSE)
    .map((part) => part.trim())
    .filter((part) => part.split(/\s+/u).length >= SHORTEST_PART_WORDS || /\p{sc=Han}{3}/u.test(part));
  const areQuestions = clauses.every((part) => ASKS.test(part));
  if (clauses.length > 1 && clauses.length <= MOST_PARTS && areQuestions && !clauses.slice(1).some(leansOnFirst)) {
    return clauses;
  }
  return splitComparison(question);
}

/** A later part that points back, or says next to nothing by itself, finds nothing by itself. */
function leansOnFirst(part: string): boolean {
  return POINTS_BACK.test(part) || (contentWords(part).length < ENOUGH_OWN_WORDS && !LONG_CHINESE.test(part));
}

/** "Compare A and B: …?" asks the same of A and of B. */
function splitComparison(question: string): string[] {
  const pair = COMPARES.test(question) ? PAIR.exec(question) : null;
  if (!pair) return [question];
  const [joined, first = '', second = ''] = pair;
  return [first, second].map((name) => question.replace(joined, () => name));
}
