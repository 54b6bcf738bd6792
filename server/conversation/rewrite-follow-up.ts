import { contentWords } from './content-words.ts';
import { findNames } from './find-names.ts';
import { splitQuestion } from './split-question.ts';
import type { QuestionRewriter, StandaloneQuestion } from './standalone-question.ts';
import type { Turn } from './turn.ts';
import { wantsList } from './wants-list.ts';

const OPENS_LIKE_A_FOLLOW_UP = /^(?:(?:and|but|or|so|ok|okay|then|also|what about|how about)\b|那|还有|另外|而)/iu;
/** Words that stand for something named before; "there" and "that" have other uses too. */
const POINTS_BACK =
  /\b(?:it|its|they|them|theirs?|he|him|his|she|hers?|this|these|those|ones?|same|former|latter)\b|(?<!\b(?:is|are|was|were) )\bthere\b|\b(?:about|of|for|with|from|on|in|to|is|was|does|did) that\b|[它他她其该此]|这|那/iu;
const OPENING_WORDS = /^(?:(?:and|but|so|ok|okay|then|also|well)[\s,]+)+/iu;
/** Questions whose answer, and not whose subject, is what the next question is about. */
const ASKS_FOR_A_THING = /^\W*(?:which|who|whose|is there|are there|does|do|did|has|have|哪|谁|有没有)\b/iu;
const QUESTION_OR_VERB =
  /\b(?:who|whose|what|which|when|where|how|why|is|are|was|were|do|does|did|has|have|had|can|will)\b|\p{sc=Han}/iu;
/** What is left out of a longer question is not the whole question before. */
const LONGEST_FRAGMENT_WORDS = 5;
const PRONOUN = /\b(?:it|they|them|he|him|she)\b/iu;
const POSSESSIVE = /\b(?:its|their|his)\b/iu;
/** A question with more words of its own than this says what it is about. */
const MOST_OWN_WORDS = 3;
const LONGEST_CONTEXT_CHARACTERS = 240;

/**
 * Carries the subject of the turns before into a follow-up, by rules: pronouns are replaced by the name they point to, and
 * where there is no pronoun the name is added. A question that stands for itself stays as it is, so that a new topic does
 * not drag the old one along.
 */
export const rewriteFollowUp: QuestionRewriter = (question, history) => {
  const asked = lastText(history, 'user');
  if (asked === '' || !dependsOnHistory(question, history)) return standalone(question, '');
  const answered = lastText(history, 'assistant');
  const bare = question.replace(OPENING_WORDS, '').trim();
  const text = isFragment(bare) ? `${withoutMark(asked)}, ${bare}` : withSubject(bare, subjectOf(asked, answered));
  return standalone(text, contextOf(asked, answered));
};

function standalone(text: string, context: string): StandaloneQuestion {
  return { text, parts: splitQuestion(text), wantsList: wantsList(text), context };
}

function lastText(history: readonly Turn[], role: Turn['role']): string {
  return history.findLast((turn) => turn.role === role)?.text ?? '';
}

function dependsOnHistory(question: string, history: readonly Turn[]): boolean {
  if (OPENS_LIKE_A_FOLLOW_UP.test(question.trim())) return true;
  const pointer = POINTS_BACK.exec(question);
  // a name before the pronoun is what it points to: "What is the charter, and who signed it?"
  if (pointer) return findNames(question.slice(0, pointer.index)).length === 0;
  return findNames(question).length === 0 && takesUpWord(question, history);
}

/** "How long is the course?" after a course was mentioned. */
function takesUpWord(question: string, history: readonly Turn[]): boolean {
  const mentioned = new Set(
    contentWords(
      history
        .slice(-2)
        .map(({ text }) => text)
        .join(' '),
    ),
  );
  const definite = [...question.matchAll(/\bthe ([\p{L}-]+)/giu)].map(([, word = '']) => word.toLowerCase());
  return definite.some((word) => mentioned.has(word)) && contentWords(question).length <= MOST_OWN_WORDS;
}

/** What the conversation is about: one name where there is one, else the words of the last question. */
function subjectOf(asked: string, answered: string): string {
  const fromAnswer = findNames(firstSentences(answered));
  const fromQuestion = findNames(asked);
  const [subject] = ASKS_FOR_A_THING.test(asked) ? [...fromAnswer, ...fromQuestion] : [...fromQuestion, ...fromAnswer];
  return subject ?? contentWords(asked).join(' ');
}

function firstSentences(text: string): string {
  return text.slice(0, LONGEST_CONTEXT_CHARACTERS);
}

function contextOf(asked: string, answered: string): string {
  const words = [asked, ...findNames(firstSentences(answered))].join(' ');
  return words.slice(0, LONGEST_CONTEXT_CHARACTERS);
}

/** "for members?", "in 2024?", "the budget?": the rest of the question before stands for what is left out. */
function isFragment(bare: string): boolean {
  return bare.split(/\s+/u).length <= LONGEST_FRAGMENT_WORDS && !QUESTION_OR_VERB.test(bare) && !POINTS_BACK.test(bare);
}

function withoutMark(asked: string): string {
  return asked.trim().replace(/[?？.。!！]+$/u, '');
}

function withSubject(bare: string, subject: string): string {
  if (subject === '' || bare.toLowerCase().includes(subject.toLowerCase())) return bare;
  if (PRONOUN.test(bare)) return bare.replace(PRONOUN, () => subject);
  if (POSSESSIVE.test(bare)) return bare.replace(POSSESSIVE, () => `${subject}’s`);
  return `${bare} (${subject})`;
}
