import { DocumentLoadError } from '../errors.ts';
import type { Heading, LoadedText } from '../types.ts';
import { tidyText } from './tidy-text.ts';

/** One value of a record. `name` is empty where the file gives it none. */
export interface RecordField {
  name: string;
  value: string;
}

/** Names repeat with every record: a hostile file would grow without limit. */
const LONGEST_NAME = 100;
const SEPARATOR = '\n\n';
/** As long as the longest plain text that is taken in. */
const MOST_CHARACTERS = 50_000_000;

/** What a record is called, most telling first: it becomes the heading of its passages. */
const TITLE_NAMES = [
  ...['title', 'headline', 'heading', 'subject', 'question', 'name', 'label'],
  ...['标题', '題目', '题目', '题名', '主题', '问题', '名称', '名稱'],
];
/** A longer value is no title. */
const LONGEST_TITLE = 150;

/**
 * Records as text, one after the other with a blank line between: the title of the record where it has one, and a line
 * `name: value` for each further value.
 * @throws DocumentLoadError where the names and values together are too long
 */
export function recordsToText(
  records: Iterable<readonly RecordField[]>,
  path: string,
): Pick<LoadedText, 'text' | 'headings'> & { records: number[] } {
  const parts: string[] = [];
  const headings: Heading[] = [];
  const offsets: number[] = [];
  let length = 0;
  for (const fields of records) {
    const { title, text } = recordText(fields);
    if (text === '') continue;
    offsets.push(length);
    if (title !== undefined) headings.push({ offset: length, level: 1, text: title });
    parts.push(text);
    length += text.length + SEPARATOR.length;
    if (length > MOST_CHARACTERS) throw tooLong(path);
  }
  return { text: parts.join(SEPARATOR), headings, records: offsets };
}

function recordText(fields: readonly RecordField[]): { title: string | undefined; text: string } {
  const titleField = findTitle(fields);
  const title = titleField && tidyText(titleField.value).trim();
  const lines = fields.flatMap((field) => (field === titleField ? [] : fieldLine(field)));
  return { title, text: [...(title === undefined ? [] : [title]), ...lines].join('\n') };
}

function findTitle(fields: readonly RecordField[]): RecordField | undefined {
  const candidates = fields.filter(({ value }) => isTitle(value));
  for (const name of TITLE_NAMES) {
    const found = candidates.find((field) => field.name.trim().toLowerCase() === name);
    if (found) return found;
  }
  return undefined;
}

function isTitle(value: string): boolean {
  const text = tidyText(value.slice(0, LONGEST_TITLE + 1)).trim();
  return value.length <= LONGEST_TITLE && /\p{L}/u.test(text) && !text.includes('\n');
}

function fieldLine({ name, value }: RecordField): string[] {
  const text = tidyText(value).trim();
  if (text === '') return [];
  const label = tidyText(name.slice(0, LONGEST_NAME)).replace(/\s+/g, ' ').trim();
  return [label === '' ? text : `${label}: ${text}`];
}

function tooLong(path: string): DocumentLoadError {
  const limit = `${MOST_CHARACTERS / 1_000_000} million characters`;
  return new DocumentLoadError(
    path,
    `With the names of their columns the records have more than ${limit}. Split the file, or leave out columns.`,
  );
}
