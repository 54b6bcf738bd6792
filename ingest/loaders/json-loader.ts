import { DocumentLoadError } from '../errors.ts';
import { decodeText } from './decode-text.ts';
import { isObject, jsonFields } from './json-fields.ts';
import { quoteNumbers } from './json-numbers.ts';
import type { Loader } from './loader.ts';
import { type RecordField, recordsToText } from './records-to-text.ts';

/** One JSON value a line, each a record. */
export const jsonLinesLoader: Loader = {
  mediaType: 'application/jsonl',
  async load(bytes, path) {
    const loaded = recordsToText(lineRecords(decodeText(bytes, path), path), path);
    return { ...loaded, mediaType: 'application/jsonl', pages: [], metadata: {} };
  },
};

/** A list of records, or an object: where exactly one of its values is a list of objects, those are the records. */
export const jsonLoader: Loader = {
  mediaType: 'application/json',
  async load(bytes, path) {
    const value = parse(decodeText(bytes, path).replace(/^\uFEFF/, ''), path, '');
    const loaded = recordsToText(valueRecords(value, path), path);
    return { ...loaded, mediaType: 'application/json', pages: [], metadata: {} };
  },
};

function* lineRecords(text: string, path: string): Generator<RecordField[]> {
  let number = 0;
  for (const line of text.replace(/^\uFEFF/, '').split('\n')) {
    number += 1;
    if (line.trim() !== '') yield jsonFields(parse(line, path, ` in line ${number}`), path);
  }
}

/** A line that is passed over would be missed without a word: the whole file waits until it is mended. */
function parse(json: string, path: string, place: string): unknown {
  try {
    JSON.parse(json);
    return JSON.parse(quoteNumbers(json));
  } catch (cause) {
    const reason = `Expected JSON${place}, but it is not valid. Mend or remove it, and the whole file is read.`;
    throw new DocumentLoadError(path, reason, { cause });
  }
}

function* valueRecords(value: unknown, path: string): Generator<RecordField[]> {
  const lists =
    isObject(value) && !Array.isArray(value) ? Object.entries(value).filter(([, list]) => isList(list)) : [];
  const [list] = lists.length === 1 ? lists : [];
  if (list && isObject(value)) {
    const rest = Object.fromEntries(Object.entries(value).filter(([key]) => key !== list[0]));
    yield jsonFields(rest, path);
  }
  const records: unknown = list ? list[1] : value;
  if (Array.isArray(records) && records.some(isObject)) for (const record of records) yield jsonFields(record, path);
  else yield jsonFields(records, path);
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}
