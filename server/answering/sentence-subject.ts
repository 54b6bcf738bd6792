import type { OpeningReference } from './opening-reference.ts';

/** "In 2031, …" and "For the harbour, …" come before the subject. */
const INTRODUCTION = /^(?:In|On|At|For|Since|After|Before|During|With|By|From|Until) [^,.;]{1,40}, /u;
const VERB =
  '(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|should|does|do|did|became|becomes|holds?|held|includes?|provides?|serves?|began|begins|works?)';
const NAME_PART = "[\\p{Lu}\\d][\\p{L}\\p{N}’'&./-]{0,30}";
/** Words with capitals, with the small words between them. */
const NAME = new RegExp(
  `^(?:[Tt]he )?${NAME_PART}(?: (?:(?:of|for|and|on|the|de|von|van) ){0,2}${NAME_PART}){0,8}`,
  'u',
);
const NOUNS = new RegExp(`^(?:The|A|An|the|a|an|All|Most)(?: [\\p{L}-]{2,20}){1,5}?(?= ${VERB}\\b)`, 'u');
const HAN_SUBJECT = /^[\p{sc=Han}A-Za-z\d（）《》]{2,20}?(?=[是于由将已]|成立|位于|负责|包括)/u;
const FOLLOWED_BY_VERB = new RegExp(`^ (?:also |now |then )?(?:${VERB}\\b|\\p{Ll}{3,20}(?:s|ed)\\b)`, 'u');

/** "The town is served by a tram": the tram is new, and the next sentence goes on with it. */
const NEW_AGENT = / (?:is|are|was|were) \p{L}+ by /u;

/** Words that begin a sentence with a capital and name nothing. */
const NO_NAME =
  /^(?:The|It|This|That|These|Those|There|Here|They|He|She|We|You|I|Its|Their|His|Her|Our|Your|When|Where|What|Who|How|Why|If|As|While|Although)(?: |$)/u;

/**
 * What a sentence is about: its grammatical subject, which the next one takes up with a pronoun more often than anything else in it (Grosz,
 * Joshi and Weinstein 1995, Centering). Undefined where form does not tell, or tells that the pronoun means something else.
 */
export function sentenceSubject(sentence: string, taken: OpeningReference): string | undefined {
  if (/^\p{sc=Han}/u.test(sentence)) return HAN_SUBJECT.exec(sentence)?.[0];
  const main = sentence.replace(INTRODUCTION, '');
  if (NEW_AGENT.test(main)) return undefined;
  const name = NAME.exec(main)?.[0];
  const isSubject =
    name !== undefined &&
    !NO_NAME.test(name.replace(/^[Tt]he /u, '')) &&
    FOLLOWED_BY_VERB.test(main.slice(name.length));
  const subject = isSubject ? name : NOUNS.exec(main)?.[0];
  return subject !== undefined && suits(subject, taken) ? subject : undefined;
}

function suits(subject: string, taken: OpeningReference): boolean {
  const isSeveral = / and /u.test(subject) || /(?:[^su]s|men|people|children)$/u.test(subject);
  if (taken === 'several') return isSeveral;
  if (taken === 'person')
    return /^\p{Lu}/u.test(subject) && !/^(?:The|A|An|All|Most) /u.test(subject) && !/ and /u.test(subject);
  return (
    !/ and (?!\p{Lu})/u.test(subject) &&
    !/^(?:All|Most) /u.test(subject) &&
    !(isSeveral && /^(?:The|A|An|the) \p{Ll}/u.test(subject))
  );
}
