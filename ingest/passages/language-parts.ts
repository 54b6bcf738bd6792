import type { Span } from '../types.ts';

/** Longer lines are paragraphs: a paragraph that quotes another language is one text. */
const LONGEST_BILINGUAL_LINE = 240;
const ENDS_A_SENTENCE = /[.!?。！？]["'”’)\]]*$/u;
/** The place where a line goes over from one language into its translation. Only white space divides them. */
const SWITCH = /(?<=[^\s\p{sc=Han}]) +(?=\p{sc=Han})|(?<=[\p{sc=Han}）》]) +(?=[^\s\p{sc=Han}(（])/gu;
const FEWEST_LATIN_LETTERS = 6;
const FEWEST_HAN = 3;

/** The parts of a trimmed line, one where it is in one language; a heading and its translation on one line are two. */
export function languageParts(line: string): Span[] {
  const whole = [{ start: 0, end: line.length }];
  if (line.length > LONGEST_BILINGUAL_LINE || ENDS_A_SENTENCE.test(line.slice(-8))) return whole;
  for (const { index, 0: space } of line.matchAll(SWITCH)) {
    const [before, after] = [line.slice(0, index), line.slice(index + space.length)];
    if (areTranslations(before, after)) {
      return [
        { start: 0, end: index },
        { start: index + space.length, end: line.length },
      ];
    }
  }
  return whole;
}

function areTranslations(before: string, after: string): boolean {
  const [latin, han] = /\p{sc=Han}/u.test(before) ? [after, before] : [before, after];
  return (
    count(latin, /\p{sc=Han}/gu) === 0 &&
    count(latin, /\p{sc=Latin}/gu) >= FEWEST_LATIN_LETTERS &&
    count(han, /\p{sc=Han}/gu) >= FEWEST_HAN &&
    count(han, /\p{sc=Han}/gu) > count(han, /\p{sc=Latin}/gu)
  );
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
