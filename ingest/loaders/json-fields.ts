import { DocumentLoadError } from '../errors.ts';
import type { RecordField } from './records-to-text.ts';

/** Records that people read nest a few levels. */
const MOST_LEVELS = 20;
/** A keyword, a name or a short phrase. */
const LONGEST_WORD = 60;

/**
 * The values of a parsed JSON record, each with the names that lead to it: `address.town`, `authors.2.name`. Values of a
 * plain list stand together; what is null is left out.
 * @throws DocumentLoadError where values nest too deeply
 */
export function jsonFields(value: unknown, path: string): RecordField[] {
  const fields: RecordField[] = [];
  addFields(fields, value, { name: '', level: 0, path });
  return fields;
}

function addFields(fields: RecordField[], value: unknown, place: { name: string; level: number; path: string }): void {
  const { name, level, path } = place;
  if (level > MOST_LEVELS) {
    throw new DocumentLoadError(path, `The JSON nests more than ${MOST_LEVELS} levels. Write it with fewer.`);
  }
  if (isObject(value)) {
    const entries = Array.isArray(value) ? numbered(value) : Object.entries(value);
    if (Array.isArray(value) && !value.some(isObject)) fields.push({ name, value: joinValues(value) });
    else
      for (const [key, inner] of entries) addFields(fields, inner, { name: join(name, key), level: level + 1, path });
  } else if (value !== null && value !== undefined) fields.push({ name, value: String(value) });
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function numbered(values: readonly unknown[]): [string, unknown][] {
  return values.map((value, index) => [String(index + 1), value]);
}

function join(name: string, key: string): string {
  return name === '' ? key : `${name}.${key}`;
}

/** Words on one line, sentences and paragraphs each on their own. */
function joinValues(values: readonly unknown[]): string {
  const texts = values.filter((value) => value !== null).map(String);
  return texts.join(texts.some((text) => text.length > LONGEST_WORD || text.includes('\n')) ? '\n' : ', ');
}
