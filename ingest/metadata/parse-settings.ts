import { type Document, isMap, isScalar, LineCounter, parseDocument, type Scalar } from 'yaml';
import type { z } from 'zod';
import { CollectionSettingsError, entrySchema, type SettingsFile, settingsSchema } from './document-settings.ts';

type Path = readonly PropertyKey[];

/**
 * Reads the text of a settings file.
 * @throws CollectionSettingsError that names the file and the line of everything that is wrong
 */
export function parseSettings(source: string, path: string): SettingsFile {
  const lines = new LineCounter();
  const at = (offset: number): string => `${path}:${lines.linePos(offset).line}`;
  // The failsafe schema keeps every scalar a string: a date stays as it is written, and so does a title like 2025.
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) throw new CollectionSettingsError(`${at(broken.pos[0])}: not valid YAML: ${broken.message}`);
  const result = settingsSchema.safeParse(contentOf(document, path) ?? {});
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap((issue) =>
    problemsOf(issue, document).map(({ offset, text }) => `${at(offset)}: ${text}`),
  );
  throw new CollectionSettingsError(problems.join('\n'), { cause: result.error });
}

/** An empty file says nothing. */
export function contentOf(document: Document, path: string): unknown {
  try {
    const value: unknown = document.toJS();
    return value === '' ? undefined : value;
  } catch (cause) {
    // more aliases than any honest file has
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new CollectionSettingsError(`${path}: not valid YAML: ${detail}`, { cause });
  }
}

interface Problem {
  offset: number;
  text: string;
}

function problemsOf(issue: z.core.$ZodIssue, document: Document): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys((issue.path.length === 0 ? settingsSchema : entrySchema).shape).join(', ');
    return issue.keys.map((key) => ({
      offset: keyOffset(document, issue.path, key),
      text: `unknown key "${key}"; known are ${known}.`,
    }));
  }
  const where = issue.path.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`)).join('');
  return [{ offset: valueOffset(document, issue.path), text: `${where.replace(/^\./, '')}: ${issue.message}` }];
}

function keyOffset(document: Document, path: Path, key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  return (pair?.key as Scalar | undefined)?.range?.[0] ?? 0;
}

/** Where a value stands, or else what it is missing from. */
export function valueOffset(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
