import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { DocumentLoadError } from '../errors.ts';
import type { Audience, LoadedText, SourceDocument } from '../types.ts';
import { audienceSchema } from './audience-names.ts';
import type { DocumentSettings } from './collection-settings.ts';
import { detectLanguage } from './detect-language.ts';
import type { FoundDocument } from './find-documents.ts';
import { shortenTitle } from './shorten-title.ts';
import { loaderFor, SUPPORTED_EXTENSIONS } from './supported-loaders.ts';

/** Raised whenever a loader makes another text of the same bytes: every document is then taken in again. */
const LOADER_VERSION = 2;

const MEGABYTE = 1024 * 1024;
/** A book of a thousand pages has less. Parsers hold several copies of a file in memory. */
export const MAXIMUM_DOCUMENT_BYTES = 50 * MEGABYTE;

const HOLDS_WORDS = /[\p{L}\p{N}]/u;

/** The same path below the folder gives the same id, wherever the folder is. */
export function documentId(uri: string): string {
  return createHash('sha256').update(uri).digest('hex').slice(0, 16);
}

/** SHA-256 of all that decides what a document becomes. Tells without parsing whether it has to be taken in again. */
export function hashDocument(bytes: Uint8Array, settings: DocumentSettings): string {
  const { title, audience, language, date, url } = settings;
  const decisions = JSON.stringify([LOADER_VERSION, title, [...audience].sort(), language, date, url]);
  return createHash('sha256').update(decisions).update('\0').update(bytes).digest('hex');
}

/** @throws DocumentLoadError where the file cannot be read, is empty, or is larger than `MAXIMUM_DOCUMENT_BYTES` */
export async function readDocumentBytes(file: FoundDocument): Promise<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file.path);
    const { size } = await handle.stat();
    if (size === 0) throw new DocumentLoadError(file.uri, 'The file is empty. Fill it, or remove it.');
    if (size > MAXIMUM_DOCUMENT_BYTES) throw new DocumentLoadError(file.uri, tooLarge(size));
    return await handle.readFile();
  } catch (cause) {
    throw asLoadError(cause, file.uri, 'The file cannot be read');
  } finally {
    await handle?.close();
  }
}

/** @throws DocumentLoadError whatever a parser throws, and where the file holds no readable text */
export async function loadDocument(
  file: FoundDocument,
  bytes: Uint8Array,
  settings: DocumentSettings,
): Promise<SourceDocument> {
  const loaded = await loadText(file.uri, bytes);
  const { metadata } = loaded;
  return {
    ...loaded,
    id: documentId(file.uri),
    uri: file.uri,
    title: shortenTitle(settings.title ?? (metadata.title?.trim() || loaded.title || titleFromName(file.uri))),
    language: languageOf(settings.language ?? metadata.language) ?? detectLanguage(loaded.text),
    audience: audienceOf(file.uri, metadata.audience) ?? settings.audience,
    metadata: {
      ...metadata,
      ...(settings.date === undefined ? {} : { date: settings.date }),
      ...(settings.url === undefined ? {} : { url: settings.url }),
    },
    contentHash: hashDocument(bytes, settings),
    modifiedAt: file.modifiedAt,
  };
}

async function loadText(uri: string, bytes: Uint8Array): Promise<LoadedText> {
  const loader = loaderFor(uri);
  if (!loader) throw new DocumentLoadError(uri, `Expected a file of type ${SUPPORTED_EXTENSIONS.join(', ')}.`);
  let loaded: LoadedText;
  try {
    loaded = await loader.load(bytes, uri);
  } catch (cause) {
    throw asLoadError(cause, uri, `The file cannot be read as ${loader.mediaType}`);
  }
  if (HOLDS_WORDS.test(loaded.text)) return loaded;
  throw new DocumentLoadError(uri, 'The file holds no readable text. Scanned pages need text recognition first.');
}

function asLoadError(cause: unknown, uri: string, failure: string): DocumentLoadError {
  if (cause instanceof DocumentLoadError) return cause;
  const message = (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '');
  const detail = cause instanceof RangeError ? 'it is nested too deeply or too large' : message;
  return new DocumentLoadError(uri, `${failure}: ${detail}.`, { cause });
}

function tooLarge(size: number): string {
  const limit = MAXIMUM_DOCUMENT_BYTES / MEGABYTE;
  return `The file has ${(size / MEGABYTE).toFixed(1)} MB, and the limit is ${limit} MB. Split it into smaller files.`;
}

function titleFromName(uri: string): string {
  return basename(uri, extname(uri)).replace(/[-_]+/g, ' ').trim() || uri;
}

/** Regions and scripts make no difference to the search: `zh-CN` is `zh`. */
function languageOf(tag: string | undefined): string | undefined {
  try {
    return tag ? new Intl.Locale(tag.trim()).language : undefined;
  } catch {
    return undefined;
  }
}

/** A document that states its audience badly must not fall back to a wider one. */
function audienceOf(uri: string, stated: string | undefined): Audience | undefined {
  if (stated === undefined) return undefined;
  const result = audienceSchema.safeParse(stated);
  if (result.success) return result.data;
  throw new DocumentLoadError(
    uri,
    `The audience "${stated}" is not understood. Expected "public" or group names of lower-case letters, digits and ` +
      'hyphens, with commas between them.',
    { cause: result.error },
  );
}
