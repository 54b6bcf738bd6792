import type { Fact } from '../../ingest/facts/fact.ts';
import { isSpelledNumber } from '../../ingest/facts/spelled-numbers.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { type Word, wordsOf } from './words.ts';

/** After these a capital at the beginning of a sentence is a person or body: `Smith announced …`. */
const SPEAKING = new Set(
  'said say says told announced announces stated states added noted notes explained called wrote founded signed joined became led leads chaired'.split(
    ' ',
  ),
);

/** Cognates share their beginning, as `Chine` and `China`: enough to tell that a name was not made up. */
const COGNATE_LENGTH = 3;

/** Names between which at most so many words stand belong together, as `Olympics in Tokyo`. */
const LARGEST_GAP = 3;

const LONGEST_ACRONYM = 8;

export interface NameRules {
  /** `translated` where the claim is written in another language than its source. */
  source: 'same-language' | 'translated';
  /** Whether capitals mark names: in German they mark every noun, in Chinese any Latin word is one. */
  capitals: 'names' | 'nouns' | 'any-word';
}

/**
 * Names in a claim. A word of a name must stand in the source; two that touch must stand close to each other there,
 * unless one is a common word there, so that `John Smith` and `Mary Jones` do not make a `John Jones`.
 */
export function claimNames(text: string, rules: NameRules): Fact[] {
  const words = wordsOf(text);
  const facts: Fact[] = [];
  for (const [index, word] of words.entries()) {
    if (!isName(word, words[index + 1], rules)) continue;
    const translated = rules.source === 'translated' && !isAcronym(word.written) ? [[cognateKey(word.key)]] : [];
    facts.push(nameFact(word.written, [[`name:${word.key}`], ...translated]));
    const previous = words[index - 1];
    if (!previous || word.apart || !isName(previous, word, rules) || rules.source === 'translated') continue;
    const common = [[`common:${previous.key}`], [`common:${word.key}`]];
    facts.push(nameFact(`${previous.written} ${word.written}`, [[pairKey(previous, word)], ...common]));
  }
  return facts;
}

/** All keys that a source states about names. */
export function statedNames(text: string): string[] {
  const words = wordsOf(text);
  const keys = words.flatMap((word) => [
    `name:${word.key}`,
    ...(isCapitalised(word.written) ? [cognateKey(word.key)] : [`common:${word.key}`]),
  ]);
  for (const [index, word] of words.entries()) {
    for (const other of neighbours(words, index)) keys.push(pairKey(word, other));
  }
  return [...keys, ...derivedAcronyms(words).map((acronym) => `name:${acronym}`)];
}

function isName(word: Word, next: Word | undefined, rules: NameRules): boolean {
  const { written } = word;
  if (!/\p{L}/u.test(written) || isSpelledNumber(written)) return false;
  if (isAcronym(written)) return true;
  if (rules.capitals === 'any-word') return written.length > 1;
  if (rules.capitals === 'nouns' || !isCapitalised(written) || FUNCTION_WORDS.has(written.toLowerCase())) return false;
  if (!word.opens) return true;
  // The function words of other languages are not listed, and one of them may open a translated sentence.
  if (!next || next.apart || written.endsWith('ly') || rules.source === 'translated') return false;
  return isCapitalised(next.written) || SPEAKING.has(next.written.toLowerCase());
}

function isCapitalised(written: string): boolean {
  return /^\p{Lu}/u.test(written);
}

/** Several capitals, or capitals with digits: `SAMR`, `ChatGPT`, `Q3`. */
function isAcronym(written: string): boolean {
  return /\p{Lu}.{0,40}[\p{Lu}\d]/u.test(written) || /\d.{0,40}\p{Lu}/u.test(written);
}

/** The words that follow closely enough to belong to the same name; behind an "and" or a comma another name begins. */
function neighbours(words: readonly Word[], index: number): Word[] {
  const close: Word[] = [];
  for (const word of words.slice(index + 1, index + 2 + LARGEST_GAP)) {
    if (word.apart || /^(?:and|or)$/.test(word.written)) break;
    close.push(word);
    // Beyond a capitalised word only the rest of the same name follows, each word touching the next.
    if (isCapitalised(word.written)) break;
  }
  return close;
}

function pairKey(one: Word, other: Word): string {
  return `pair:${[one.key, other.key].sort().join(' ')}`;
}

function cognateKey(key: string): string {
  return `cognate:${key.slice(0, COGNATE_LENGTH)}`;
}

function nameFact(text: string, claims: string[][]): Fact {
  return { kind: 'name', text, claims, states: [] };
}

/** Initials of every run of capitalised words: `State Administration for Market Regulation` also states `SAMR`. */
function derivedAcronyms(words: readonly Word[]): string[] {
  const acronyms: string[] = [];
  let run = '';
  for (const word of words) {
    if (word.apart) run = '';
    if (isCapitalised(word.written)) {
      run = (run + word.written.charAt(0).toLowerCase()).slice(-LONGEST_ACRONYM);
      for (let start = 0; start + 1 < run.length; start += 1) acronyms.push(run.slice(start));
    } else if (!/^(?:of|for|and|the|in|on|de|et|du|des)$/.test(word.written)) {
      run = '';
    }
  }
  return acronyms;
}
