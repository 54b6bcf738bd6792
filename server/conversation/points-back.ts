import { ASKING_WORD } from './asking-words.ts';
import { contentWords } from './content-words.ts';
import { findPointers } from './find-pointers.ts';
import { namesOf } from './find-subject.ts';
import { chineseTopicLength } from './says-its-topic.ts';
import { termKind } from './term-kind.ts';

/** Whether a question holds a word that stands for something said before it, and not for something within it. */
export function pointsBack(question: string): boolean {
  return findPointers(question).some(({ word, index }) => !pointsWithin(question.slice(0, index), word));
}

/** Characters of a Chinese topic before 它, and before 这 with its noun, where a verb with what does it is as long as a short name. */
const [FEWEST_BEFORE_PRONOUN, FEWEST_BEFORE_NOUN] = [3, 6];

/** What a pronoun points to stands before it: "What is the charter, and who signed it?", "What are mirror committees and how do they work?" */
function pointsWithin(before: string, pronoun: string): boolean {
  if (
    !/^ones?$/u.test(pronoun) &&
    namesOf(before).some((name) => !['year', 'date', 'language'].includes(termKind(name)))
  )
    return true;
  const [, clause = ''] = /^(.{1,200})(?:[,;:?？，；]|\band\b)/su.exec(before) ?? [];
  if (ASKING_WORD.test(clause) && contentWords(clause).length > 0) return true;
  if (/\p{sc=Han}/u.test(before))
    return chineseTopicLength(before) >= (/^[这那该]$/u.test(pronoun) ? FEWEST_BEFORE_NOUN : FEWEST_BEFORE_PRONOUN);
  return isOneOfSuch(before, pronoun) || isOfSubject(before, pronoun) || isOfMainClause(before, pronoun);
}

/** "Which standards became national ones?", "When is a foreign norm turned into a domestic one?" */
function isOneOfSuch(before: string, pronoun: string): boolean {
  if (pronoun === 'ones')
    return contentWords(before)
      .slice(0, -1)
      .some((word) => PLURAL.test(word));
  const [, clause = ''] = /^(.{1,200}) (?:an?|another) (?:[\p{L}-]+ )?$/su.exec(before) ?? [];
  return pronoun === 'one' && SINGULAR.test(clause);
}

const INVERTED =
  /\b(?:do|does|did|has|have|had|can|could|will|would|should|must|may|is|are|was|were)(?:n['’]t)? (.{1,80})$/iu;
/** "the name of its …": the noun is not what "its" stands for. */
const NOUN_WITH_PREPOSITION = /\b(?:the|an?) [\p{L}-]+ (?:of|for|on|about|in|with|to|from|by) $/iu;
const SINGULAR = /\b(?:the|an?|each|every) (?:[\p{L}-]+ ){0,3}?(?![\p{L}-]*[^su]s\b)[\p{L}-]{3,}\b/iu;
const PLURAL = /(?:[^sui]s|people|men|children|staff)$/u;
/** "which university has its …", "which painter left her …" */
const ASKED_NOUN =
  /^(?:which|what) [\p{L}-]+ (?!(?:do|does|did|is|are|was|were|can|will|should|must|of|for|in|on|to)\b)[\p{L}-]+ /iu;

/** "If an employee loses their badge, …", "a company that lends to its own directors" */
const CLAUSE_SUBJECT =
  /(?:^|\b(?:if|when|while|once|unless|after|before) )(?:an?|the|any|each|every) [\p{L}-]+ [\p{L}-]+ |\ban? [\p{L}-]+ (?:[\p{L}-]+ing|that|who|which) /iu;

/** "Where did the town get its name?": an owner is the subject of the clause, as the verb between them shows. */
function isOfSubject(before: string, pronoun: string): boolean {
  if (!/^(?:its|their|his|her)$/u.test(pronoun) || NOUN_WITH_PREPOSITION.test(before)) return false;
  if (CLAUSE_SUBJECT.test(before)) return true;
  const [, subjectAndVerb = ''] = INVERTED.exec(before) ?? [];
  if (!/\p{L} \p{L}/u.test(subjectAndVerb)) return ASKED_NOUN.test(before);
  if (pronoun === 'its') return SINGULAR.test(subjectAndVerb);
  return pronoun === 'their' && contentWords(subjectAndVerb).some((word) => PLURAL.test(word));
}

/** "What must members do before they vote?": a subject takes up what the clause before it names. */
function isOfMainClause(before: string, pronoun: string): boolean {
  const [, main = ''] =
    /^(.{3,200})\b(?:before|after|when|while|if|because|until|once|whether|that|where) $/isu.exec(before) ?? [];
  const [, named = ''] = /^\p{L}+ (.*)$/su.exec(main) ?? [];
  if (pronoun === 'they') return contentWords(named).some((word) => PLURAL.test(word));
  return pronoun === 'it' && SINGULAR.test(named);
}
