import { z } from 'zod';
import type { Audience } from '../types.ts';

export const groupNameSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'expected a group name of lower-case letters, digits and hyphens, such as "staff"');

/** One name, several in a list, or several with commas between them. */
export const audienceSchema = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === 'string' ? value.split(',') : value).map((name) => name.trim()))
  .pipe(z.array(groupNameSchema).min(1, 'expected at least one group name'))
  .transform((names): Audience => [...new Set(names)]);
