import { z } from 'zod';

/** A question about something that the second state of the documents no longer holds, or holds elsewhere. */
export const changeSchema = z.strictObject({
  id: z.string().min(1),
  /** What happened between the two states: `deleted`, `renamed`, `moved to staff`, … */
  change: z.string().min(1),
  askedAs: z.enum(['public', 'staff']),
  question: z.string().min(1),
  /** Words that the caller was shown before, and must not be shown after: of the old text, or a path. */
  gone: z.array(z.string().min(1)),
  /** Words that the caller must find after. */
  found: z.array(z.string().min(1)),
});

export type Change = z.infer<typeof changeSchema>;

export const VISIBILITY: Record<Change['askedAs'], readonly string[]> = {
  public: ['public'],
  staff: ['public', 'staff'],
};
