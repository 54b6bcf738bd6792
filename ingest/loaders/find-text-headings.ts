import { countWords } from '../count-words.ts';
import type { Heading } from '../types.ts';

export const LONGEST_HEADING_WORDS = 15;
/** Longer lines are paragraphs, and not worth a pattern. */
const LONGEST_HEADING_LINE = 300;
const NUMBERED_LEVEL = 2;

/** Much exported text is Markdown. */
const MARKED = /^ {0,3}(#{1,6}) +(?=\S)/;
/** The look-behind keeps long runs of spaces from taking quadratic time. */
const CLOSING_MARKS = /(?<! ) +#+ *$/;
const NUMBERED = /^(?:([(（])\d{1,2}[)）]|\d{1,2}(?:\.\d{1,2}){0,3}[.)、．]?) *(?=\p{L}|["“‘《])/u;
const ENDS_A_SENTENCE = /[.。!！?？;；:：,，、]$/;

interface Line {
  text: string;
  offset: number;
}

/**
 * Finds headings in plain text, rather too few than too many: lines with number signs, and numbered lines that stand alone.
 * A numbered line beside another of the same kind is an item of a list.
 */
export function findTextHeadings(text: string): Heading[] {
  const headings: Heading[] = [];
  const lines = linesOf(text);
  const filled = lines.filter((line) => line.text.trim() !== '');
  for (const [index, line] of filled.entries()) {
    const neighbours = { before: filled[index - 1], after: filled[index + 1] };
    const heading = markedHeading(line) ?? numberedHeading(line, neighbours);
    if (heading) headings.push(heading);
  }
  return headings;
}

function linesOf(text: string): Line[] {
  let offset = 0;
  return text.split('\n').map((line) => {
    const start = offset;
    offset += line.length + 1;
    return { text: line, offset: start };
  });
}

function markedHeading({ text, offset }: Line): Heading | undefined {
  const marks = text.length <= LONGEST_HEADING_LINE ? MARKED.exec(text) : null;
  const heading = withoutMarks(text);
  if (!marks?.[1] || !/[\p{L}\p{N}]/u.test(heading)) return undefined;
  return { offset: offset + text.indexOf(heading, marks[0].length), level: marks[1].length, text: heading };
}

function numberedHeading(
  line: Line,
  { before, after }: { before?: Line | undefined; after?: Line | undefined },
): Heading | undefined {
  const style = numberStyle(line);
  const heading = line.text.trim();
  if (!style || ENDS_A_SENTENCE.test(heading) || countWords(heading) > LONGEST_HEADING_WORDS) return undefined;
  if (before && !isApart(before, line)) return undefined;
  if (after && (goesOn(line, after) || numberStyle(after) === style)) return undefined;
  if (before && numberStyle(before) === style) return undefined;
  return { offset: line.offset + line.text.indexOf(heading), level: NUMBERED_LEVEL, text: heading };
}

function numberStyle({ text }: Line): 'plain' | 'bracketed' | undefined {
  const match = text.length <= LONGEST_HEADING_LINE ? NUMBERED.exec(text.trimStart()) : null;
  if (!match) return undefined;
  return match[1] ? 'bracketed' : 'plain';
}

/** Whether a blank line stands between two lines. */
function isApart(before: Line, line: Line): boolean {
  return before.offset + before.text.length + 1 < line.offset;
}

/** Whether the next line is the second half of a wrapped one. */
function goesOn(line: Line, after: Line): boolean {
  return !isApart(line, after) && /^\s*\p{Ll}/u.test(after.text);
}

/** A line without number signs and without emphasis around the whole of it. */
export function withoutMarks(line: string): string {
  const text = (MARKED.test(line) ? line.replace(MARKED, '').replace(CLOSING_MARKS, '') : line).trim();
  const emphasis = /^(\*{1,3})(?=[^\s*])/.exec(text)?.[1] ?? '';
  const inner = text.slice(emphasis.length, text.length - emphasis.length);
  return emphasis !== '' && text.endsWith(emphasis) && !inner.includes('*') ? inner.trim() : text;
}
