import { z } from 'zod';
import type { Audience } from '../types.ts';
import { audienceSchema } from './audience-names.ts';

/** What the settings files of a collection say about one of its documents. Its own front matter may say otherwise. */
export interface DocumentSettings {
  title?: string | undefined;
  audience: Audience;
  /** BCP 47. */
  language?: string | undefined;
  /** `YYYY-MM-DD`. */
  date?: string | undefined;
  url?: string | undefined;
}

/** The settings of a collection cannot be understood. Nothing is ingested then: an audience may be in them. */
export class CollectionSettingsError extends Error {
  override readonly name = 'CollectionSettingsError';
}

const textSchema = z.string().trim().min(1, 'expected a value');

/** One entry of a settings file: a pattern of paths below the file's own folder, and what holds for them. */
export const entrySchema = z.strictObject({
  match: textSchema,
  title: textSchema.optional(),
  audience: audienceSchema.optional(),
  language: textSchema
    .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*$/, 'expected a language tag, such as "en" or "zh-Hans"')
    .optional(),
  date: z.iso.date('expected a date such as 2025-10-16').optional(),
  url: z.url({ protocol: /^https?$/, error: 'expected an address that begins with https:// or http://' }).optional(),
});

export const settingsSchema = z.strictObject({
  audience: audienceSchema.optional(),
  documents: z.array(entrySchema).optional(),
});

export type SettingsFile = z.infer<typeof settingsSchema>;
