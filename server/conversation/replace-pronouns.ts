import type { Subjects } from './find-subject.ts';

/** "it" that stands for nothing: "how long does it take", "is it possible to …". */
const DUMMY_IT =
  /\bit (?=(?:takes?|possible|necessary|allowed|true|required|safe|ok|okay|mandatory|compulsory|likely|rain)\b)/iu;

const THING = /\bit\b(?!['’]s\b)/iu;
const THING_IS = /\bit['’]s\b/iu;
const THINGS_OWN = /\bits\b/iu;
const PERSON = /\b(?:he|him|she)\b/iu;
const PERSONS_OWN = /\b(?:his|hers?)\b/iu;
const SEVERAL = /\b(?:they|them)\b/iu;
const SEVERAL_OWN = /\b(?:their|theirs)\b/iu;
/** "that standard", "this committee", "the same workshop": the name stands best right after the noun. */
const POINTED_NOUN =
  /\b(?:this|that|the same) (?!is\b|are\b|was\b|were\b|one\b|year\b|time\b|day\b|much\b|many\b|for\b|apply\b|applies\b|means?\b|includes?\b|covers?\b|costs?\b|falls?\b|happens?\b|works?\b|changed?\b|counts?\b|also\b|always\b|usuall?y\b|normally\b|really\b|actually\b|only\b|compares?\b|been?\b|true\b|still\b)(\p{Ll}{3,})\b(?! (?:that|which|who)\b)/iu;
/** "in that", "about this", and "this" before a verb: a whole name in their place. */
const POINTED =
  /\b(?:(?<=\b(?:of|for|with|about|from|in|to|at|under|is|are|was|does|did) )(?:this|that)(?= |[?？]|$)(?! \p{L}{3,}(?:s|ed)? )|this(?= (?:is|was|has|had|mean|means)\b))/iu;

const CHINESE_PERSONS_OWN = /(?:(?<![其吉耳])他|她)的/u;
const CHINESE_OWN = /(?<![极尤与何耳])其(?!他|它|中|实|余|次)|(?:它|(?<![其吉耳])他们|她们)的|它们的/u;
const CHINESE_THING = /它们?|该\p{sc=Han}{2,4}?(?=是|在|有|由|何|什|的|于)/u;
const CHINESE_PERSON = /(?<![其吉耳])[他她](?!们)/u;
const CHINESE_SEVERAL = /(?<![其吉耳])他们|她们/u;

/** A question with each of its pronouns, once, as the name that it points to; undefined where it holds none that can be replaced. */
export function replacePronouns(question: string, { thing, person, several }: Subjects): string | undefined {
  const replacements: readonly [RegExp, string][] = [
    [CHINESE_PERSONS_OWN, `${person}的`],
    [CHINESE_OWN, `${thing}的`],
    [CHINESE_THING, thing],
    [CHINESE_SEVERAL, several],
    [CHINESE_PERSON, person],
    [PERSONS_OWN, possessive(person)],
    [PERSON, person],
    [SEVERAL_OWN, possessive(several)],
    [SEVERAL, several],
    [THINGS_OWN, possessive(thing)],
    [THING_IS, `${thing} is`],
    [THING, thing],
    [POINTED_NOUN, `$& (${thing})`],
    [POINTED, thing],
  ];
  const used = new Set<string>();
  let text = question;
  for (const [pronoun, subject] of replacements) {
    const name = subject.replace(/(?:’s?|的| is)$|^\$& \(|\)$/gu, '');
    if (name === '' || used.has(name) || (pronoun === THING && DUMMY_IT.test(text))) continue;
    if (!pronoun.test(text) || text.toLowerCase().includes(name.toLowerCase())) continue;
    text = text.replace(pronoun, (matched) => subject.replace('$&', () => matched));
    used.add(name);
  }
  return text === question ? undefined : text;
}

function possessive(name: string): string {
  return name === '' ? '' : `${name}’s`;
}
