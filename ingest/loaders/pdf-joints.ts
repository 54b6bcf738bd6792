import { meetsInIdeographs } from './pdf-fragments.ts';
import { CELL_SEPARATOR, type PdfLine } from './pdf-lines.ts';

/** A line with its place in the document. */
export interface FlowingLine extends PdfLine {
  page: number;
  /** Heading level, or 0 for text. */
  level: number;
}

/** What stands between a line and the one before it: the last `cut` characters go, then `glue` follows. */
interface Joint {
  cut: number;
  glue: '' | ' ' | '\n' | '\n\n';
}

const PARAGRAPH: Joint = { cut: 0, glue: '\n\n' };
const LINE: Joint = { cut: 0, glue: '\n' };

/** A gap this much wider than the document's usual one ends a paragraph. */
const PARAGRAPH_GAP_RATIO = 1.25;
/** Lines of a heading are set tighter than two headings that follow each other. Multiple of the type size. */
const HEADING_LINE_GAP = 1.7;
/** Rows further apart than this multiple of the type size belong to two tables. */
const TABLE_GAP = 4;
/** The least first-line indent, in multiples of the type size. */
const INDENT = 0.8;
/** Sizes that differ by less are the same. */
const SIZE_TOLERANCE = 0.05;
const GAP_STEP = 0.05;
/** For documents too short to have a usual gap. Word processors set lines at 1.15 to 1.5. */
const DEFAULT_LINE_GAP = 1.4;

const SENTENCE_END = /[.!?:;。！？：；…]["'”’»)\]]*$/u;
const BULLET = /^[•▪◦‣·–—-]\s/u;
const NUMBERED_ITEM = /^(?:\(?\d{1,2}[.)]|\(?\p{L}\))\s/u;
const MAY_END_BEFORE_ITEM = /[.,:;!?。，：；！？]$/u;
/** A hyphen that breaks a word: what follows begins in lower case. */
const BROKEN_WORD = /\p{L}[-\u2010]$/u;
/** What ends a line inside a compound or a name such as SAC/TC 28. */
const TIGHT_END = /\S[-\u2010/]$/u;

/** The usual distance of lines in one paragraph, in multiples of the type size. */
export function usualLineGap(lines: readonly FlowingLine[]): number {
  const counts = new Map<number, number>();
  lines.slice(1).forEach((line, index) => {
    const previous = lines[index];
    if (!previous || isTurn(previous, line) || !haveSameSize(previous, line) || isRow(line)) return;
    const step = Math.round((line.y - previous.y) / line.size / GAP_STEP);
    counts.set(step, (counts.get(step) ?? 0) + 1);
  });
  const [usual] = [...counts].sort((first, second) => second[1] - first[1] || first[0] - second[0]);
  return usual && usual[1] > 1 ? usual[0] * GAP_STEP : DEFAULT_LINE_GAP;
}

/** @param next the line after `line`, which tells a first-line indent from an indented paragraph */
export function jointBetween(
  previous: FlowingLine,
  line: FlowingLine,
  { next, lineGap }: { next: FlowingLine | undefined; lineGap: number },
): Joint {
  const gap = (line.y - previous.y) / line.size;
  const turns = isTurn(previous, line);
  if (isRow(previous) || isRow(line)) {
    return isRow(previous) && isRow(line) && (turns || gap < TABLE_GAP) ? LINE : PARAGRAPH;
  }
  if (line.level !== previous.level || !haveSameSize(previous, line)) return PARAGRAPH;
  if (line.level > 0) return !turns && gap < HEADING_LINE_GAP ? joinWords(previous.text, line.text) : PARAGRAPH;
  if (turns ? SENTENCE_END.test(previous.text) : gap > lineGap * PARAGRAPH_GAP_RATIO) return PARAGRAPH;
  if (startsListItem(previous.text, line.text)) return LINE;
  if (isFirstLineIndented(previous, line, next)) return PARAGRAPH;
  return joinWords(previous.text, line.text);
}

function isRow(line: PdfLine): boolean {
  return line.text.includes(CELL_SEPARATOR);
}

/** Whether the text goes on at the top of another page or column. */
function isTurn(previous: FlowingLine, line: FlowingLine): boolean {
  return line.page !== previous.page || line.y <= previous.y;
}

function haveSameSize(previous: PdfLine, line: PdfLine): boolean {
  return Math.abs(previous.size - line.size) <= SIZE_TOLERANCE * line.size;
}

/** A wrapped line may begin with a number by chance, so a numbered item has to follow a pause. */
function startsListItem(previous: string, text: string): boolean {
  return BULLET.test(text) || (NUMBERED_ITEM.test(text) && MAY_END_BEFORE_ITEM.test(previous));
}

function isFirstLineIndented(previous: FlowingLine, line: FlowingLine, next: FlowingLine | undefined): boolean {
  const indent = INDENT * line.size;
  const returns = next !== undefined && !isTurn(line, next) && line.x - next.x > indent;
  return returns && line.x - previous.x > indent && SENTENCE_END.test(previous.text);
}

function joinWords(before: string, after: string): Joint {
  const isBroken = before.endsWith('\u00AD') || (BROKEN_WORD.test(before) && /^\p{Ll}/u.test(after));
  if (isBroken) return { cut: 1, glue: '' };
  if (TIGHT_END.test(before) || meetsInIdeographs(before, after)) return { cut: 0, glue: '' };
  return { cut: 0, glue: ' ' };
}
