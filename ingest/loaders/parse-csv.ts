/** A quotation mark that nothing closes takes the rest of the file with it. */
export class UnclosedQuoteError extends Error {
  override readonly name = 'UnclosedQuoteError';
  readonly line: number;

  /** @param line where the field begins, from 1 */
  constructor(line: number) {
    super(`The quotation mark in line ${line} is never closed.`);
    this.line = line;
  }
}

/**
 * The rows of a CSV text after RFC 4180, with any delimiter and any line end. Empty lines are no rows; rows may have
 * different lengths; words after a closing quotation mark still belong to the field.
 * @throws UnclosedQuoteError
 */
export function* parseCsv(text: string, delimiter: string): Generator<string[]> {
  const cursor: Cursor = { text, at: 0, line: 1, delimiter };
  while (cursor.at < text.length) {
    const row = readRow(cursor);
    if (row.length > 1 || row[0]?.trim()) yield row;
  }
}

interface Cursor {
  readonly text: string;
  readonly delimiter: string;
  at: number;
  line: number;
}

function readRow(cursor: Cursor): string[] {
  const row: string[] = [];
  do row.push(readField(cursor));
  while (take(cursor, cursor.delimiter));
  if (take(cursor, '\r\n') || take(cursor, '\n') || take(cursor, '\r')) cursor.line += 1;
  return row;
}

function take(cursor: Cursor, expected: string): boolean {
  const isThere = cursor.text.startsWith(expected, cursor.at);
  if (isThere) cursor.at += expected.length;
  return isThere;
}

function readField(cursor: Cursor): string {
  const quoted = cursor.text[cursor.at] === '"' ? readQuoted(cursor) : '';
  const start = cursor.at;
  while (cursor.at < cursor.text.length && !endsField(cursor)) cursor.at += 1;
  return quoted + cursor.text.slice(start, cursor.at);
}

function endsField({ text, at, delimiter }: Cursor): boolean {
  const character = text[at];
  return character === delimiter || character === '\n' || character === '\r';
}

/** Two quotation marks stand for one. */
function readQuoted(cursor: Cursor): string {
  const { line } = cursor;
  const parts: string[] = [];
  cursor.at += 1;
  for (;;) {
    const end = cursor.text.indexOf('"', cursor.at);
    if (end < 0) throw new UnclosedQuoteError(line);
    const part = cursor.text.slice(cursor.at, end);
    parts.push(part);
    cursor.line += part.split('\n').length - 1;
    cursor.at = end + 1;
    if (!take(cursor, '"')) return parts.join('');
    parts.push('"');
  }
}
