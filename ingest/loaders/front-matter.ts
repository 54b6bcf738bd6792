import { parse } from 'yaml';
import { z } from 'zod';
import { DocumentLoadError } from '../errors.ts';

const OPENING = /^\uFEFF?\s*---[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
/**
 * What follows a line of dashes that begins front matter, and not a rule between paragraphs. An audience is one however
 * carelessly it is written: passed over, it would leave the document to those of its collection.
 */
const BEGINS_WITH_KEY =
  /^(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*\{?[ \t]*["']?(?:audience["']?[ \t]*:|[\w-]+["']?[ \t]*:(?:\s|$))/i;

const mappingSchema = z.record(z.string(), z.unknown());

export interface FrontMatter {
  /** Keys in lower case. Values as they are written; those of a list with commas between them. */
  metadata: Record<string, string>;
  body: string;
}

/**
 * Takes the YAML at the beginning of a Markdown text off it.
 * @throws DocumentLoadError where it cannot be read: an audience may be in it
 */
export function splitFrontMatter(source: string, path: string): FrontMatter {
  const opening = OPENING.exec(source)?.[0];
  const content = source.slice(opening?.length ?? 0).replace(/\r\n?/g, '\n');
  if (!opening || !BEGINS_WITH_KEY.test(content)) return { metadata: {}, body: source };
  const closing = CLOSING.exec(content);
  if (!closing) {
    throw new DocumentLoadError(path, 'The front matter has no end. Close it with a line of three dashes.');
  }
  return {
    metadata: parseMetadata(content.slice(0, closing.index), path),
    body: content.slice(closing.index + closing[0].length),
  };
}

function parseMetadata(yaml: string, path: string): Record<string, string> {
  try {
    // The failsafe schema keeps every scalar a string, dates and numbers as they are written.
    const mapping = mappingSchema.parse(parse(yaml, { schema: 'failsafe' }));
    return foldKeys(mapping);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new DocumentLoadError(path, `The front matter is not valid YAML: ${detail}`, { cause });
  }
}

/** `Audience` means `audience`. */
function foldKeys(mapping: Record<string, unknown>): Record<string, string> {
  const entries = Object.entries(mapping).map(([key, value]) => [key.trim().toLowerCase(), asString(value)] as const);
  const metadata = new Map(entries);
  if (metadata.size < entries.length) throw new Error('Map keys must be unique, in whatever case they are written');
  return Object.fromEntries(metadata);
}

function asString(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return Array.isArray(value) ? value.map(asString).join(',') : JSON.stringify(value);
}
