import { countWords } from '../count-words.ts';
import type { Heading } from '../types.ts';
import { ENDS_A_SENTENCE, LONGEST_HEADING_LINE, NUMBERED_LEVELS, numberStyle } from './numbered-lines.ts';
import { goesOn, isApart, type TextLine } from './text-lines.ts';

const LONGEST_HEADING_WORDS = 16;
/** The rest of a heading that did not fit on its line; a line of a paragraph has more. */
const LONGEST_WRAPPED_WORDS = 8;

const NUMBERED = /^(?:[(（](\d{1,2})[)）]|(\d{1,2})\.) *(?=["“‘]?\p{Lu})/u;
const ENDS_A_PARAGRAPH = /[.。!！?？]["”’'）)]*$/;
const BEGINS_A_SENTENCE = /^\s*["“‘《]?[\p{Lu}\p{Lo}]/u;

interface NumberedLine {
  line: TextLine;
  style: 'plain' | 'bracketed';
  number: number;
}

/**
 * Finds numbered headings of a text without blank lines around them: each begins where a sentence has ended, and another of
 * them has the next number. One such line alone proves nothing.
 * @param lines the filled lines of the text, in order
 */
export function findHeadingSeries(lines: readonly TextLine[]): Heading[] {
  const numbered = lines.flatMap((_, index) => readNumberedLine(lines, index) ?? []);
  const plain = numbered.filter(({ style }) => style === 'plain');
  const bracketed = numbered.filter(({ style }) => style === 'bracketed');
  return [...inSeries(plain), ...inSeries(bracketed)].map(({ line, style }) => {
    const text = line.text.trim();
    return { offset: line.offset + line.text.indexOf(text), level: NUMBERED_LEVELS[style], text };
  });
}

function inSeries(numbered: readonly NumberedLine[]): NumberedLine[] {
  return numbered.filter(
    ({ number }, index) => numbered[index - 1]?.number === number - 1 || numbered[index + 1]?.number === number + 1,
  );
}

function readNumberedLine(lines: readonly TextLine[], index: number): NumberedLine | undefined {
  const line = lines[index];
  if (!line || line.text.length > LONGEST_HEADING_LINE) return undefined;
  const text = line.text.trim();
  const [mark, inBrackets, plain] = NUMBERED.exec(text) ?? [];
  if (mark === undefined || ENDS_A_SENTENCE.test(text)) return undefined;
  if (countWords(text.slice(mark.length)) > LONGEST_HEADING_WORDS || !beginsSection(lines, index)) return undefined;
  return { line, style: inBrackets ? 'bracketed' : 'plain', number: Number(inBrackets ?? plain) };
}

/** A sentence has ended before it, and words follow that are neither its own nor the next item of a list. */
function beginsSection(lines: readonly TextLine[], index: number): boolean {
  const [before, line, after, afterNext] = [lines[index - 1], lines[index], lines[index + 1], lines[index + 2]];
  if (!line || !after) return false;
  if (before && !isApart(before, line) && !ENDS_A_PARAGRAPH.test(before.text.trim())) return false;
  const style = numberStyle(line);
  if (numberStyle(after) === style || (before && numberStyle(before) === style)) return false;
  return !goesOn(line, after) || isRestOfHeading(after, afterNext);
}

function isRestOfHeading({ text }: TextLine, next: TextLine | undefined): boolean {
  const isShort = countWords(text) <= LONGEST_WRAPPED_WORDS && !ENDS_A_SENTENCE.test(text.trim());
  return isShort && next !== undefined && BEGINS_A_SENTENCE.test(next.text);
}
