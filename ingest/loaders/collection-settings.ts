import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Audience } from '../types.ts';
import { audienceSchema } from './audience-names.ts';
import { SETTINGS_FILE } from './settings-file.ts';

/** What a documents folder says about one of its documents. The document's own front matter may say otherwise. */
export interface DocumentSettings {
  title?: string | undefined;
  audience: Audience;
  /** BCP 47. */
  language?: string | undefined;
  /** `YYYY-MM-DD`. */
  date?: string | undefined;
  url?: string | undefined;
}

export interface CollectionSettings {
  /** @param uri path below the documents folder, with forward slashes */
  settingsFor(uri: string): DocumentSettings;
}

/** The settings of a documents folder cannot be understood. Nothing is ingested then: an audience may be in them. */
export class CollectionSettingsError extends Error {
  override readonly name = 'CollectionSettingsError';
}

const textSchema = z.string().trim().min(1, 'expected a value');

const documentSchema = z.strictObject({
  match: textSchema,
  title: textSchema.optional(),
  audience: audienceSchema.optional(),
  language: textSchema
    .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*$/, 'expected a language tag, such as "en" or "zh-Hans"')
    .optional(),
  date: z.iso.date('expected a date such as 2025-10-16').optional(),
  url: z.url({ protocol: /^https?$/, error: 'expected an address that begins with https:// or http://' }).optional(),
});

const fileSchema = z.strictObject({
  audience: audienceSchema.optional(),
  documents: z.array(documentSchema).optional(),
});

type SettingsFile = z.infer<typeof fileSchema>;

/**
 * Reads `footnote.yaml` at the root of a documents folder, where there is one. Later entries override earlier ones.
 * @param defaultAudience audience of documents for which the file states none
 * @throws CollectionSettingsError
 */
export async function loadCollectionSettings(folder: string, defaultAudience: Audience): Promise<CollectionSettings> {
  const path = join(folder, SETTINGS_FILE);
  const source = await readIfPresent(path);
  const { audience = defaultAudience, documents = [] } = source === undefined ? {} : parseSettings(source, path);
  const entries = documents.map(({ match, ...settings }) => ({ matches: picomatch(match, { dot: true }), settings }));
  return {
    settingsFor(uri) {
      const settings: DocumentSettings = { audience };
      for (const entry of entries) if (entry.matches(uri)) Object.assign(settings, entry.settings);
      return settings;
    },
  };
}

async function readIfPresent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw new CollectionSettingsError(`${path} cannot be read. Make it readable, or remove it.`, { cause });
  }
}

function parseSettings(source: string, path: string): SettingsFile {
  let value: unknown;
  try {
    // The failsafe schema keeps every scalar a string: a date stays as it is written, and so does a title like 2025.
    value = parse(source, { schema: 'failsafe' });
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new CollectionSettingsError(`${path} is not valid YAML: ${detail}`, { cause });
  }
  const result = fileSchema.safeParse(value === null || value === '' ? {} : value);
  if (result.success) return result.data;
  throw new CollectionSettingsError(`${path} is not understood:\n${z.prettifyError(result.error)}`, {
    cause: result.error,
  });
}
