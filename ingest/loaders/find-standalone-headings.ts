import { countWords } from '../count-words.ts';
import { holdsOffice, isName } from '../person-names.ts';
import type { Heading } from '../types.ts';
import { isApart, type TextLine } from './text-lines.ts';

const LONGEST_HEADING_WORDS = 20;
const LONGEST_HEADING_CHARACTERS = 160;
const FEWEST_HEADING_WORDS = 1.5;
/** A translation, a byline, a speaker and a date may stand between a heading and its first paragraph, or the guests of a panel. */
const MOST_LINES_BETWEEN = 12;
/** A heading above another, and no row of them. */
const MOST_HEADINGS_BETWEEN = 1;
/** A first paragraph has at least this many words and ends like one. */
const FEWEST_PARAGRAPH_WORDS = 10;
/** A line above of so many words is running text. */
const FEWEST_RUNNING_WORDS = 18;
/** A paragraph that has not ended goes on below a caption: what stands between is no heading. */
const ENDS_A_SENTENCE = /[.!?。！？:：;；]["'”’)\]*_]*(?: *\[[^\]]{0,20}\]\([^)]{0,80}\)| *\p{So})?$/u;

const BEGINS_LIKE_A_HEADING = /^["'“‘(]?[\p{Lu}\p{Lo}\p{N}]/u;
const ENDS_LIKE_NO_HEADING =
  /[.。;；,，:：、!！*|]$|(?<!\p{L})(?:and|or|of|the|an?|to|for|in|on|by|with|from|at|as|that|which)$/u;
/** Bylines, sources, lists, addresses, links, labels and cells of tables. */
const NO_HEADING =
  /^(?:By |From |Source|Photo|[-*•●○▪–—(（[|>]|文[/／]|编译|图[/／]|\d+(?:\.\d+)*[.)、]? *$)|[|@]|https?:|www\.|^[^:： ]+(?: [^:： ]+)?[:：] ?\S/u;
const TOPIC_LABEL =
  /^(?:Topic|Part|Chapter|Section|Session|Case|Step|Question|Annex|Appendix|Theme|Panel) ?[\dIVXA-H]{0,4}[:：]/u;
const MONTH = '(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber';
const DATE = new RegExp(`^(?:(?:${MONTH}) \\d|\\d{1,2}(?:st|nd|rd|th)?[. ]{1,2}(?:${MONTH})|\\d{1,4}[-/.年]\\d)`, 'u');
/**
 * Headings of exported text without marks: a short line alone between blank lines, after a paragraph that has ended, above one that begins.
 * @param lines the filled lines of the text, in order
 */
export function findStandaloneHeadings(lines: readonly TextLine[]): Heading[] {
  return lines.flatMap((line, index) => {
    if (!looksLikeHeading(line) || !standsAlone(lines, index)) return [];
    if (!isAboveParagraph(lines, index) || !isAfterSentence(lines, index)) return [];
    const text = line.text.trim();
    return { offset: line.offset + line.text.indexOf(text), level: STANDALONE_LEVEL, text };
  });
}

/** Below a title of the first level, like a numbered heading. */
const STANDALONE_LEVEL = 2;

function looksLikeHeading(line: TextLine): boolean {
  const text = line.text.trim();
  const words = countWords(text);
  if (text.length > LONGEST_HEADING_CHARACTERS || words > LONGEST_HEADING_WORDS || words < FEWEST_HEADING_WORDS)
    return false;
  if (!BEGINS_LIKE_A_HEADING.test(text) || ENDS_LIKE_NO_HEADING.test(text) || DATE.test(text)) return false;
  return TOPIC_LABEL.test(text) || !(NO_HEADING.test(text) || isCaption(text));
}

/** "Ada Berg, Director of the Harbour" and "Ada Berg Director of the Harbour"; a headline that speaks of a director has a verb as well. */
function isCaption(text: string): boolean {
  const [before = ''] = text.split(/[,，]/, 1);
  const verbs = before.match(/(?<!\p{L})(?!and |the |for )\p{Ll}{3,}(?!\p{L})/gu) ?? [];
  return holdsOffice(text) && verbs.length === 0;
}

function standsAlone(lines: readonly TextLine[], index: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!line || !after || (isName(line.text.trim()) && holdsOffice(after.text))) return false;
  return (!before || isApart(before, line)) && isApart(line, after);
}

/** Short lines that end like sentences are the text of something else, and rows of lines like this one a list. */
function isAboveParagraph(lines: readonly TextLine[], index: number): boolean {
  const isTwoWordName = /^\S+ \S+$/.test(lines[index]?.text.trim() ?? '') && isName(lines[index]?.text.trim() ?? '');
  let others = 0;
  for (let next = index + 1; next <= index + MOST_LINES_BETWEEN; next++) {
    const line = lines[next];
    if (!line || /^ {0,3}#/.test(line.text) || others > MOST_HEADINGS_BETWEEN) return false;
    const { text } = line;
    if (isParagraph(text)) return true;
    if (isTwoWordName) return false;
    if (looksLikeHeading(line) && standsAlone(lines, next)) others += 1;
    if (/[.。!！]$/u.test(text) && !/(?:Ltd|Inc|Co)\.$/.test(text)) return false;
  }
  return false;
}

function isParagraph(line: string): boolean {
  return countWords(line) >= FEWEST_PARAGRAPH_WORDS && ENDS_A_SENTENCE.test(line.trimEnd().slice(-120));
}

/** The last line of running text above has ended its sentence. */
function isAfterSentence(lines: readonly TextLine[], index: number): boolean {
  const above = lines
    .slice(Math.max(0, index - MOST_LINES_BETWEEN), index)
    .findLast(({ text }) => countWords(text) >= FEWEST_RUNNING_WORDS);
  return !above || ENDS_A_SENTENCE.test(above.text.trimEnd().slice(-120));
}
