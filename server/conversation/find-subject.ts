import { findNames } from '../../ingest/facts/find-names.ts';
import { contentWords } from './content-words.ts';
import { topicWords } from './says-its-topic.ts';
import { termKind } from './term-kind.ts';

/** A question with its answer, which a follow-up goes on from. */
export interface Earlier {
  asked: string;
  /** Empty where there was no answer. */
  answered: string;
}

/** Questions whose answer, and not whose subject, is what the next question is about; who asks for a person goes on about the same thing. */
const ASKS_FOR_A_THING = /^[^\p{L}\p{N}]*(?:which|is there|are there|does|do|did|has|have|哪|有没有)/iu;
const ASKS_FOR_A_PERSON = /\b(?:who|whom|whose)\b|谁|哪位|何人/iu;
/** What is said first in an answer is what it is about. */
const ANSWER_CHARACTERS = 240;

/** Capitalised as the first word of what is asked. */
const COMMAND = /^\s*(?:compare|explain|describe|show|find|summari[sz]e)\s(?:the\s)?/iu;

/** Words that bodies, events and things have in their names, and persons do not. */
const NO_PERSON =
  /\b(?:\w*committee|council|commission|institute|institut|laborator(?:y|ies)|lab|university|academy|association|organi[sz]ation|federation|union|ministry|department|office|bureau|agency|authority|board|group|company|corporation|bank|centre|center|school|society|network|forum|conference|workshop|assembly|congress|summit|fair|prize|award|programme|program|project|plan|strategy|charter|agreement|declaration|convention|act|law|code|rules?|handbook|guide|guidelines?|standards?|report|journal|system|framework|initiative|fund|street|road|hall|station|museum|gallery|library|archives?|theatre|zoo|park|gardens?|house|hospital|clinic|hotel|shop|market|tower|bridge|tunnel|canal|mill|mine|plant|port|harbour|terminal|railway|ferry|trust|service|works|city|province|republic|kingdom|states|meeting|day|week|the|of|for|and)\b/iu;
const PERSON = /^(?:(?:Dr|Prof|Mr|Ms|Mrs)\.? )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?| \p{Lu}[\p{L}'’-]+){1,3}$/u;

const CHINESE_PERSON = /^\p{sc=Han}{2,4}$/u;
const CHINESE_NAMED =
  /(?:^|[是为由])(\p{sc=Han}{2,3}?)(?=女士|先生|博士|教授|院士|同志|主持|担任|兼任|负责)|[是为由](\p{sc=Han}{2,4}?)(?=[。，,；（(]|$)/u;

/** The subject that a question before was completed with. */
const ADDED = /[(（]([^()（）]{2,80})[)）][?？.]?$/u;

export interface Subjects {
  /** What "it" is: no person. Empty where nothing is known. */
  thing: string;
  /** Who "she" is. Empty where no person was named. */
  person: string;
  /** What "they" are. */
  several: string;
}

/** What the conversation is about: names where there are names, else the noun of the last question. */
export function findSubjects({ asked, answered }: Earlier): Subjects {
  const [, added] = ADDED.exec(asked) ?? [];
  const inQuestion = [
    ...(added === undefined ? [] : [added]),
    ...namesOf(asked).map((name) => withItsHead(withItsNoun(name, asked), asked)),
  ];
  const inAnswer = namesInAnswer(answered.slice(0, ANSWER_CHARACTERS));
  const isNew = (name: string): boolean => !asked.includes(name);
  const named = [...inAnswer.filter(isNew), ...inAnswer];
  const noun = nounOf(asked);
  const names = ASKS_FOR_A_THING.test(asked)
    ? [...named, ...inQuestion]
    : [...(inQuestion.length > 0 ? inQuestion : [noun]), ...inAnswer];
  const isSubject = (name: string): boolean => !['year', 'date', 'language'].includes(termKind(name));
  const things = names.filter((name) => isSubject(name) && !(ASKS_FOR_A_PERSON.test(asked) && isPerson(name)));
  const thing = things[0] ?? noun;
  const isAboutAPerson = ASKS_FOR_A_PERSON.test(asked);
  const person = [...(isAboutAPerson ? [...chinesePersons(answered), ...named] : []), ...names].find(isPerson) ?? '';
  return { thing, person, several: (isAboutAPerson ? named.find(isSubject) : undefined) ?? thing };
}

/** The two that a question compares, for "which of the two": empty where there are not two names. */
export function findPair({ asked, answered }: Earlier): string {
  const all = [...namesOf(asked), ...namesOf(answered.slice(0, ANSWER_CHARACTERS))];
  const names = [...new Set(all.flatMap((name) => name.split(/ and (?:the )?/u)))];
  return names.length < 2 ? '' : names.slice(0, 2).join(', ');
}

export function isPerson(name: string): boolean {
  return CHINESE_PERSON.test(name) || (PERSON.test(name) && !NO_PERSON.test(name));
}

/** "馆长是顾兰女士。", "李兰主持水表委员会。" */
function chinesePersons(answered: string): string[] {
  const [, titled, bare] = CHINESE_NAMED.exec(answered.slice(0, ANSWER_CHARACTERS)) ?? [];
  return [titled, bare].filter((name) => name !== undefined);
}

/** A pronoun or "Your" at the beginning of a sentence is no name, whatever its capital says, and neither is "I". */
export function namesOf(text: string): string[] {
  return findNames(text.replace(COMMAND, ''))
    .map((name) => name.replace(/['’]s$/u, ''))
    .filter((name) => contentWords(name).length > 0);
}

/** Without a first word that has its capital from the sentence: "Members pay …". */
function namesInAnswer(answered: string): string[] {
  return namesOf(answered)
    .filter((name) => !(/^\p{Lu}\p{Ll}+s?$/u.test(name) && answered.startsWith(`${name} `)))
    .map((name) => withItsNoun(name, answered));
}

/** "a research visa at Linden University" is about the visa; "the budget of the Linden Fund" about the fund. */
function withItsHead(name: string, text: string): string {
  const before = text.slice(0, text.indexOf(name));
  const [, head = '', preposition = ''] = HEAD.exec(before) ?? [];
  const noun = head.split(' ').at(-1) ?? '';
  return topicWords(noun).length > 0 ? `${head} ${preposition}${name}` : name;
}

/** "the Turin fair" is a fair, and "Turin" a town. */
function withItsNoun(name: string, text: string): string {
  if (NO_PERSON.test(name) || !text.includes(`the ${name} `)) return name;
  const following = text.slice(text.indexOf(`the ${name} `) + name.length + 'the '.length);
  const [, noun = ''] = /^ (\p{Ll}{4,15})\b/u.exec(following) ?? [];
  const isNoun = contentWords(noun).length > 0 && !NO_NOUN.test(` ${noun}`);
  return isNoun ? `${name} ${noun}` : name;
}

const HEAD =
  /\b(?:the|an?) ((?:(?!(?:of|at|for|in|on|to|by|from|with|about)\b)[\p{Ll}-]+ ){0,2}(?!(?:of|at|for|in|on|to|by|from|with|about)\b)[\p{Ll}-]{3,}) ((?:of|at|for|in|on) (?:the )?)$/u;
const CHINESE = /\p{sc=Han}/u;
const NOUN_PHRASE =
  /\b(?:the|an?|my|our|your|this|that)\s+((?:(?!(?:of|for|in|on|at|by|to|the|an?)\b)[\p{L}\p{N}-]+\s?){1,4})/giu;
const NO_NOUN =
  /\s(?:is|are|was|were|be|go|goes|get|gets|take|takes|cost|costs|mean|means|need|needs|work|works|help|happen|have|has|end|ends|start|starts|begin|begins|change|look|say|pay|apply|meet|come|comes|last|of|in|on|at|for|to|from|with|by|and|or|up|down|that|which|who)\b.*$/iu;
const MOST_WORDS = 5;

export function nounOf(asked: string): string {
  if (CHINESE.test(asked)) return chineseNounOf(asked);
  const phrases = Array.from(asked.matchAll(NOUN_PHRASE), ([, phrase = '']) =>
    ` ${phrase}`.replace(NO_NOUN, '').trim(),
  );
  const nouns = phrases.filter((phrase) => phrase !== '');
  const noun = nouns.find((phrase) => topicWords(phrase).length > 0) ?? nouns[0];
  if (noun !== undefined) return noun;
  return contentWords(asked).slice(0, MOST_WORDS).join(' ');
}

const CHINESE_OPENING = /^(?:请问|想问一?下?|介绍一?下?|说说|关于|什么是|谁是|那么?|你知道)+/u;
const CHINESE_ASKING =
  /(?:是(?!否)|在(?!线)|有(?=多少|哪|什么|几|没有)|由(?=谁|哪)|为(?=什么|何)|可以|能否|需要|应该|何时|什么|多少|哪|谁|怎|如何|几(?=[个次天人月号])|吗|呢|的\p{sc=Han}{2,4}$|的\p{sc=Han}{2,4}(?=是)).*$/u;
const LONGEST_CHINESE_NOUN = 20;

/** What stands before the first word that asks; of "谁主持水表委员会" what follows the verb. */
function chineseNounOf(asked: string): string {
  const bare = asked.replace(CHINESE_OPENING, '').replace(/[？?。！!]+$/u, '');
  const who = /^(?:谁|哪个(?:单位|机构|部门)?)(?:来|在)?(\p{sc=Han}{2})(\p{sc=Han}{2,20})$/u.exec(bare);
  const noun = who?.[2] ?? bare.replace(CHINESE_ASKING, '');
  return noun.replace(/(?:的|了|将|都|也)+$/u, '').slice(0, LONGEST_CHINESE_NOUN);
}
