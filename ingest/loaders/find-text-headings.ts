import { countWords } from '../count-words.ts';
import type { Heading } from '../types.ts';
import { findHeadingSeries } from './find-heading-series.ts';
import { ENDS_A_SENTENCE, LONGEST_HEADING_LINE, NUMBERED_LEVELS, numberStyle } from './numbered-lines.ts';
import { filledLines, goesOn, isApart, type TextLine } from './text-lines.ts';

export const LONGEST_HEADING_WORDS = 15;

/** Much exported text is Markdown. */
const MARKED = /^ {0,3}(#{1,6}) +(?=\S)/;
/** The look-behind keeps long runs of spaces from taking quadratic time. */
const CLOSING_MARKS = /(?<! ) +#+ *$/;

interface Neighbours {
  before?: TextLine | undefined;
  after?: TextLine | undefined;
}

/**
 * Finds headings in plain text, rather too few than too many: lines with number signs, numbered lines that stand alone, and
 * numbered lines that begin sections one after the other. A numbered line beside another of the same kind is an item of a list.
 */
export function findTextHeadings(text: string): Heading[] {
  const lines = filledLines(text);
  const series = new Map(findHeadingSeries(lines).map((heading) => [heading.offset, heading]));
  return lines.flatMap((line, index) => {
    const neighbours = { before: lines[index - 1], after: lines[index + 1] };
    const inSeries = series.get(line.offset + line.text.search(/\S/));
    return markedHeading(line) ?? inSeries ?? numberedHeading(line, neighbours) ?? [];
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
