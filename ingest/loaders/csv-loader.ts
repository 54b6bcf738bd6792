import { DocumentLoadError } from '../errors.ts';
import type { LoadedText } from '../types.ts';
import { decodeText } from './decode-text.ts';
import { guessDelimiter } from './guess-delimiter.ts';
import type { Loader } from './loader.ts';
import { parseCsv, UnclosedQuoteError } from './parse-csv.ts';
import { type RecordField, recordsToText } from './records-to-text.ts';

/** What Excel writes and reads in a first line of its own. */
const STATED_DELIMITER = /^\uFEFF?sep=([^\r\n])\r?\n/i;
const NUMBER = /^[\s\d.,:/%€$£¥+-]+$/;

/** Tables as text: every row is a record, with the names in the first row before its values. */
export const csvLoader: Loader = {
  mediaType: 'text/csv',
  async load(bytes, path) {
    const source = decodeText(bytes, path);
    const stated = STATED_DELIMITER.exec(source);
    const text = source.slice(stated?.[0].length ?? 0).replace(/^\uFEFF/, '');
    return loadTable(text, { path, mediaType: 'text/csv', delimiter: stated?.[1] ?? guessDelimiter(text) });
  },
};

export const tsvLoader: Loader = {
  mediaType: 'text/tab-separated-values',
  async load(bytes, path) {
    const text = decodeText(bytes, path).replace(/^\uFEFF/, '');
    return loadTable(text, { path, mediaType: 'text/tab-separated-values', delimiter: '\t' });
  },
};

interface TableSource {
  path: string;
  mediaType: string;
  delimiter: string;
}

function loadTable(text: string, { path, mediaType, delimiter }: TableSource): LoadedText {
  try {
    const loaded = recordsToText(tableRecords(parseCsv(text, delimiter)), path);
    return { ...loaded, mediaType, pages: [], metadata: {} };
  } catch (cause) {
    if (!(cause instanceof UnclosedQuoteError)) throw cause;
    const reason = `The quotation mark at the beginning of a field in line ${cause.line} is never closed. Close it, or double it.`;
    throw new DocumentLoadError(path, reason, { cause });
  }
}

/** The first row with several values names the columns, unless it is all numbers. What stands above it is said first. */
function* tableRecords(rows: Iterable<string[]>): Generator<RecordField[]> {
  let header: string[] | undefined;
  let above: string[] = [];
  let isHeaderAlone = false;
  for (const row of rows) {
    if (header) {
      yield toFields(header, row);
      isHeaderAlone = false;
    } else if (row.filter(isFilled).length < 2) above.push(...row);
    else {
      yield toFields([], above);
      above = [];
      header = row.every((cell) => NUMBER.test(cell)) ? [] : row;
      if (header.length === 0) yield toFields([], row);
      isHeaderAlone = header.length > 0;
    }
  }
  if (isHeaderAlone) yield toFields([], header ?? []);
  yield* header ? [] : oneColumn(above);
}

/** A list without any second column: its first line names it. */
function oneColumn(cells: readonly string[]): RecordField[][] {
  const [name = '', ...values] = cells.filter(isFilled);
  return values.length === 0 ? [toFields([], [name])] : values.map((value) => toFields([name], [value]));
}

function toFields(header: readonly string[], row: readonly string[]): RecordField[] {
  return row.map((value, column) => ({ name: header[column] ?? '', value }));
}

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}
