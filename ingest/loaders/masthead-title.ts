import { countWords } from '../count-words.ts';
import { withoutMarks } from './find-text-headings.ts';
import { filledLines } from './text-lines.ts';

/** Only a periodical says so on its first page; the article that happens to stand first is not its title. */
const PERIODICAL = /(?<!\p{L})ISSN(?!\p{L})/iu;
/** The first page of an issue. */
const LINES_LOOKED_AT = 40;
const LONGEST_MASTHEAD_WORDS = 12;
const YEAR = /^(?:19|20)\d{2}$/;
const NUMBER = /^(?:No|Nr|N[ºo°]|Issue|第)[. ]{0,2}\d{1,3}期?$/iu;

/** The title of an issue of a periodical: its first line with the year and the number, so that two issues can be told apart. */
export function mastheadTitle(text: string): string | undefined {
  const lines = filledLines(text.slice(0, 8_000))
    .slice(0, LINES_LOOKED_AT)
    .map((line) => withoutMarks(line.text));
  const mark = lines.findIndex((line) => PERIODICAL.test(line));
  const masthead = lines.slice(0, Math.max(0, mark));
  const [name] = masthead;
  if (name === undefined || masthead.some((line) => countWords(line) > LONGEST_MASTHEAD_WORDS)) return undefined;
  const parts = [name, masthead.find((line) => YEAR.test(line)), masthead.find((line) => NUMBER.test(line))];
  return parts.filter((part) => part !== undefined).join(' ');
}
