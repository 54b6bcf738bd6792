import { countWords } from '../count-words.ts';
import type { Heading } from '../types.ts';
import { findHeadingSeries } from './find-heading-series.ts';
import { findStandaloneHeadings } from './find-standalone-headings.ts';
import { ENDS_A_SENTENCE, LONGEST_HEADING_LINE, NUMBERED_LEVELS, numberStyle } from './numbered-lines.ts';
import { filledLines, goesOn, isApart, type TextLine } from './text-lines.ts';

export const LONGEST_HEADING_WORDS = 15;

/** A text with so many headings marked has marked all of them. */
const ENOUGH_MARKED = 3;

/** Much exported text is Markdown. */
const MARKED = /^ {0,3}(#{1,6}) +(?=\S)/;
/** The look-behind keeps long runs of spaces from taking quadratic time. */
const CLOSING_MARKS = /(?<! ) +#+ *$/;

interface Neighbours {
  before?: TextLine | undefined;
  after?: TextLine | undefined;
}

/**
 * Finds headings in plain text, rather too few than too many: lines with number signs, numbered lines that stand alone, numbered
 * lines that begin sections one after the other, and, where the text has no number signs, short lines above paragraphs. A numbered
 * line beside another of the same kind is an item of a list.
 */
export function findTextHeadings(text: string): Heading[] {
  const lines = filledLines(text);
  const marked = lines.filter((line) => markedHeading(line)).length;
  const unmarked = [...findHeadingSeries(lines), ...(marked >= ENOUGH_MARKED ? [] : findStandaloneHeadings(lines))];
  const unmarkedAt = new Map(unmarked.reverse().map((heading) => [heading.offset, heading]));
  return lines.flatMap((line, index) => {
    const neighbours = { before: lines[index - 1], after: lines[index + 1] };
    const numbered = numberedHeading(line, neighbours);
    return markedHeading(line) ?? numbered ?? unmarkedAt.get(line.offset + line.text.search(/\S/)) ?? [];
  });
}

function markedHeading({ text, offset }: TextLine): Heading | undefined {
  const marks = text.length <= LONGEST_HEADING_LINE ? MARKED.exec(text) : null;
  const heading = withoutMarks(text);
  if (!marks?.[1] || !/[\p{L}\p{N}]/u.test(heading)) return undefined;
  return { offset: offset + text.indexOf(heading, marks[0].length), level: marks[1].length, text: heading };
}

function numberedHeading(line: TextLine, { before, after }: Neighbours): Heading | undefined {
  const style = numberStyle(line);
  const heading = line.text.trim();
  if (!style || ENDS_A_SENTENCE.test(heading) || countWords(heading) > LONGEST_HEADING_WORDS) return undefined;
  if (before && !isApart(before, line)) return undefined;
  if (after && (goesOn(line, after) || numberStyle(after) === style)) return undefined;
  if (before && numberStyle(before) === style) return undefined;
  return { offset: line.offset + line.text.indexOf(heading), level: NUMBERED_LEVELS[style], text: heading };
}

/** A line without number signs and without emphasis around the whole of it. */
export function withoutMarks(line: string): string {
  const text = (MARKED.test(line) ? line.replace(MARKED, '').replace(CLOSING_MARKS, '') : line).trim();
  const emphasis = /^(\*{1,3})(?=[^\s*])/.exec(text)?.[1] ?? '';
  const inner = text.slice(emphasis.length, text.length - emphasis.length);
  return emphasis !== '' && text.endsWith(emphasis) && !inner.includes('*') ? inner.trim() : text;
}
