import { pick } from '../../seeded-random.ts';
import { outsideQuotes } from './outside-quotes.ts';

/** A rule gives the question in other words, or undefined where it does not apply. */
type Rule = (question: string) => string | undefined;

/**
 * Words that someone leaves out who types key words. Pronouns, question words, negations and words of time and place stay:
 * without them it would be another question.
 */
const LEFT_OUT = new Set(
  'a an the is are was were am be been do does did has have had will would can could may might must should shall to of for i me my we us our you your please there and'.split(
    ' ',
  ),
);
const END_MARK = /\s*[?.!]+\s*$/u;

/** "What is X?" becomes "tell me X". */
const tellMe: Rule = (question) => replaceAll(question, /^(?:what|which) (?:is|are|was|were) (.+)$/iu, 'tell me $1');

/** "When was X founded?" becomes "I would like to know when X was founded". */
const statementOrder: Rule = (question) => {
  const asked = /^(who|when|where|why|how) (is|are|was|were) ((?:the|a|an|our|your) \S+|\S+)(?: (.+))?$/iu;
  const [, word, verb, subject, rest] = asked.exec(withoutEnd(question)) ?? [];
  if (word === undefined || verb === undefined || subject === undefined) return undefined;
  const clause = rest === undefined ? `${subject} ${verb}` : `${subject} ${verb} ${rest}`;
  return `I would like to know ${word.toLowerCase()} ${clause}.`;
};

/** Where nothing but the frame changes. */
const politely: Rule = (question) => `Hello, could you please help me with this: ${question} Thank you very much!`;

const keyWords: Rule = (question) => {
  const kept = outsideQuotes(withoutEnd(question), (part) =>
    part
      .split(/(\s+)/)
      .filter((word) => !LEFT_OUT.has(word.toLowerCase()))
      .join(''),
  );
  const words = kept.replace(/\s+/g, ' ').trim();
  return words === '' || words === withoutEnd(question) ? undefined : words;
};

const RULES: readonly Rule[] = [tellMe, statementOrder, politely, keyWords];

export function rephraseEnglish(question: string, random: () => number): string {
  const forms = RULES.flatMap((rule) => rule(question.trim()) ?? []);
  return pick(forms, random) ?? question;
}

function replaceAll(question: string, pattern: RegExp, replacement: string): string | undefined {
  const bare = withoutEnd(question);
  return pattern.test(bare) ? bare.replace(pattern, replacement) : undefined;
}

function withoutEnd(question: string): string {
  return question.replace(END_MARK, '');
}
