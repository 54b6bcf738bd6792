import { countWords } from '../count-words.ts';
import type { Heading, Span } from '../types.ts';
import type { Block } from './block.ts';
import { joinBrokenSentences } from './join-broken-sentences.ts';
import { languageParts } from './language-parts.ts';
import { ENDS_A_LINE, isProse, LABELLED_LINE, LIST_ITEM, STARTS_LOWER_CASE, TABLE_ROW } from './line-forms.ts';
import { readCaption } from './read-caption.ts';
import { spanLanguage } from './span-language.ts';

/** Rules and ornaments hold none: nobody asks for them. */
const HOLDS_WORDS = /[\p{L}\p{N}]/u;
/** Exported text wraps at 60 characters or more; shorter lines were meant to end. */
const SHORTEST_WRAPPED_LINE = 45;
/** A name over a title, an address: lines that say one thing together. */
const LONGEST_CAPTION_WORDS = 25;
const LONGEST_CAPTION_LINES = 3;
/** A narrow column wraps an office often. */
const LONGEST_NAMED_CAPTION_LINES = 9;
const LONGEST_NARROW_PARAGRAPH_LINES = 8;

/** Cuts a text into blocks that cover every line with words in it, in order. */
export function findBlocks(text: string, headings: readonly Heading[]): Block[] {
  const headingLines = new Set(headings.map(({ offset }) => text.lastIndexOf('\n', offset - 1) + 1));
  const blocks: Block[] = [];
  for (const paragraph of paragraphs(text)) {
    const lines = linesOf(text, paragraph);
    const caption = isCaption(text, lines) || isNamedCaption(text, lines) || isNarrowParagraph(text, lines);
    let open: Block | undefined;
    for (const line of lines) {
      if (headingLines.has(text.lastIndexOf('\n', line.start - 1) + 1)) {
        open = undefined;
        blocks.push({ ...line, kind: 'heading' });
      } else if (open && sameScript(text, open, line) && (caption || continues(text, open, line))) {
        open.end = line.end;
      } else {
        open = { ...line, kind: 'text' };
        blocks.push(open);
      }
    }
  }
  return joinBrokenSentences(text, blocks);
}

function* paragraphs(text: string): Generator<Span> {
  const separator = /\n\s*\n/g;
  let start = 0;
  for (const match of text.matchAll(separator)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: text.length };
}

/** The lines of a paragraph that hold words, without white space at their ends. */
function linesOf(text: string, paragraph: Span): Span[] {
  const lines: Span[] = [];
  let start = paragraph.start;
  for (const line of text.slice(paragraph.start, paragraph.end).split('\n')) {
    const trimmed = line.trim();
    if (HOLDS_WORDS.test(trimmed)) {
      const from = start + line.indexOf(trimmed);
      for (const part of languageParts(trimmed)) lines.push({ start: from + part.start, end: from + part.end });
    }
    start += line.length + 1;
  }
  return lines;
}

function isCaption(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 2 || lines.length > LONGEST_CAPTION_LINES) return false;
  if (lines.some((line) => LIST_ITEM.test(text.slice(line.start, line.end)))) return false;
  if (lines.every((line) => LABELLED_LINE.test(text.slice(line.start, line.end)))) return false;
  if (lines.every((line) => TABLE_ROW.test(text.slice(line.start, line.end)))) return false;
  return countWords(text.slice(lines[0]?.start, lines.at(-1)?.end)) <= LONGEST_CAPTION_WORDS;
}

function isNamedCaption(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 2 || lines.length > LONGEST_NAMED_CAPTION_LINES) return false;
  return readCaption(lines.map(({ start, end }) => text.slice(start, end))) !== undefined;
}

/** A sentence in a narrow column: its lines are as short as those of a list, but only the last one ends. */
function isNarrowParagraph(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 2 || lines.length > LONGEST_NARROW_PARAGRAPH_LINES) return false;
  const contents = lines.map(({ start, end }) => text.slice(start, end));
  const before = contents.slice(0, -1);
  if (contents.some((line) => LIST_ITEM.test(line) || LABELLED_LINE.test(line) || TABLE_ROW.test(line))) return false;
  return isProse(contents.join(' ')) && !before.some((line) => ENDS_A_LINE.test(line));
}

/** A heading and its translation stand on lines of their own: what is in two languages is two things to find. */
function sameScript(text: string, block: Span, line: Span): boolean {
  const language = (span: Span): string => spanLanguage(text.slice(span.start, span.end), 'en');
  return language(lastLineOf(text, block)) === language(line);
}

/** Looked for from the end: a block of many lines is not read again for each of them. */
function lastLineOf(text: string, block: Span): Span {
  return { start: Math.max(block.start, text.lastIndexOf('\n', block.end - 1) + 1), end: block.end };
}

/** Whether a line goes on with the block before it: the line break between them is only a wrap. */
function continues(text: string, block: Span, line: Span): boolean {
  const next = text.slice(line.start, line.end);
  const last = lastLineOf(text, block);
  const lastLine = text.slice(last.start, last.end).trim();
  if (LIST_ITEM.test(next)) return false;
  if (STARTS_LOWER_CASE.test(next)) return true;
  // rows of a table, lines of an imprint
  if (LABELLED_LINE.test(next) && (lastLine.length < SHORTEST_WRAPPED_LINE || LABELLED_LINE.test(lastLine)))
    return false;
  if (TABLE_ROW.test(next) && TABLE_ROW.test(lastLine)) return false;
  return lastLine.length >= SHORTEST_WRAPPED_LINE;
}
