import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { DocumentLoadError } from '../errors.ts';
import type { Audience, OwnDescription, SourceDocument } from '../types.ts';
import { audienceSchema } from './audience-names.ts';
import type { DocumentSettings } from './document-settings.ts';
import { shortenTitle } from './shorten-title.ts';

export type DocumentDescription = Pick<SourceDocument, 'title' | 'language' | 'audience' | 'metadata'>;

/**
 * What is said about a document: its front matter wins over the settings of its collection, and they win over what a program wrote
 * into the file (document properties, `<html lang>`). A stated audience wins in whatever way the file states it.
 * @throws DocumentLoadError where the stated audience is not understood: it must not fall back to a wider one
 */
export function describeDocument(uri: string, own: OwnDescription, settings: DocumentSettings): DocumentDescription {
  const { metadata, isFrontMatter } = own;
  const stated: Record<string, string> = isFrontMatter ? metadata : {};
  const title = stated.title?.trim() || settings.title || metadata.title?.trim() || own.title || titleFromName(uri);
  return {
    title: shortenTitle(title),
    language:
      languageOf(stated.language) ??
      languageOf(settings.language) ??
      languageOf(metadata.language) ??
      own.detectedLanguage,
    audience: audienceOf(uri, metadata.audience) ?? settings.audience,
    metadata: {
      ...metadata,
      ...(settings.date === undefined ? {} : { date: settings.date }),
      ...(settings.url === undefined ? {} : { url: settings.url }),
      ...stated,
    },
  };
}

/** Equal where the same is said, in whatever order groups are named. */
export function hashSettings({ title, audience, language, date, url }: DocumentSettings): string {
  const said = JSON.stringify([title, [...audience].sort(), language, date, url]);
  return createHash('sha256').update(said).digest('hex');
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
