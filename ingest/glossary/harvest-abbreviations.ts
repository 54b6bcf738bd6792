/** Two ways to write one thing. */
export type TermPair = readonly [short: string, long: string];

/** Longer brackets hold a remark. */
const BRACKETED = /[(（]([^()（）\n]{2,120})[)）]/gu;
/** Two to ten characters with a capital, as Schwartz and Hearst have it; two words at most. */
const SHORT_FORM = /^(?=.*\p{Lu})[\p{L}\p{N}][\p{L}\p{N}&./-]{1,9}$/u;
/** "hereinafter CNIS", "or CNIS", "简称…": what says that a short form follows. */
const ANNOUNCED =
  /^(?:hereinafter|hereafter|abbreviated|known as|called|or|简称|以下简称|缩写)[\s:：]*(?:as |to )?["“'‘]?/iu;
/** How far before a bracket its long form may begin. */
const REACH_CHARACTERS = 200;
const LATIN_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’&/-]*/gu;
/** A Chinese name before a bracket: all characters up to it, which is more than the name where a sentence leads up to it. */
const HAN_BEFORE = /(?<!\p{sc=Han})\p{sc=Han}{4,16}$/u;
const HAN = /\p{sc=Han}/u;

/**
 * Abbreviations with what they stand for, in the text's own words: "China National Institute of Standardization (CNIS)", "CNIS (China
 * National Institute of Standardization)", "SAMR（国家市场监督管理总局）". The long form is found from its letters, by the algorithm of
 * Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (PSB 2003).
 */
export function harvestAbbreviations(text: string): TermPair[] {
  return Array.from(text.matchAll(BRACKETED)).flatMap(({ 1: bracketed = '', index }) => {
    const inside = bracketed
      .replace(ANNOUNCED, '')
      .replace(/["”'’]$/u, '')
      .trim();
    const before = text.slice(Math.max(0, index - REACH_CHARACTERS), index).trimEnd();
    const pair = isShortForm(inside) ? longBefore(inside, before) : shortBefore(inside, before);
    return pair ? [pair] : [];
  });
}

/** An abbreviation in Latin letters; in Chinese brackets nothing tells one from a remark. */
function isShortForm(text: string): boolean {
  return SHORT_FORM.test(text) && isAcronym(text) && !HAN.test(text);
}

function longBefore(short: string, before: string): TermPair | undefined {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const han = HAN_BEFORE.exec(line)?.[0];
  if (han !== undefined) return [short, han];
  const long = longFormAtEnd(short, line);
  return long === undefined ? undefined : [short, long];
}

/** "CNIS (China National Institute of …)", "SAMR（国家市场监督管理总局）": the bracket says what the word before it stands for. */
function shortBefore(inside: string, before: string): TermPair | undefined {
  const short = /[\p{L}\p{N}][\p{L}\p{N}&./-]{1,9}$/u.exec(before)?.[0];
  if (short === undefined || !isShortForm(short)) return undefined;
  if (HAN.test(inside)) return /^\p{sc=Han}{4,24}$/u.test(inside) ? [short, inside] : undefined;
  const long = longFormAtEnd(short, inside);
  return long === inside ? [short, long] : undefined;
}

function isAcronym(short: string): boolean {
  return (short.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

/**
 * The shortest end of a text whose letters hold those of the short form in order, the first of them beginning a word; of its words at most
 * twice as many as the short form has letters, or five more (Schwartz and Hearst).
 */
export function longFormAtEnd(short: string, text: string): string | undefined {
  const letters = Array.from(short.toLowerCase()).filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  const folded = text.toLowerCase();
  // a letter that is longer in lower case moves all places behind it
  if (folded.length !== text.length) return undefined;
  let at = folded.length;
  for (const [index, letter] of letters.toReversed().entries()) {
    const isFirst = index === letters.length - 1;
    at -= 1;
    while (at >= 0 && (folded[at] !== letter || (isFirst && isInsideWord(folded, at)))) at -= 1;
    if (at < 0) return undefined;
  }
  const long = text.slice(at).trim();
  const holdsShort = wordsOf(long).includes(short);
  return isPlausible(long, letters.length) && !holdsShort ? long : undefined;
}

function isInsideWord(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

function wordsOf(text: string): readonly string[] {
  return text.match(LATIN_WORD) ?? [];
}

function isPlausible(long: string, letters: number): boolean {
  const words = wordsOf(long);
  const isWithinLimit = words.length <= Math.min(letters + 5, letters * 2);
  return words.length > 1 && isWithinLimit && !/[.!?;:。！？；：]\s/u.test(long) && !/[()（）]/u.test(long);
}
