import { z } from 'zod';

/** One of two documents that state different things, with the wordings of what it states: none stands in the other. */
const sideSchema = z.strictObject({ doc: z.string().min(1), states: z.array(z.string().min(1)).min(1) });

const askedFields = { id: z.string().min(1), lang: z.string().min(1), question: z.string().min(1) };

export const conflictQuestionSchema = z.discriminatedUnion('kind', [
  /** Two documents disagree about one thing. */
  z.strictObject({ ...askedFields, kind: z.literal('conflict'), older: sideSchema, newer: sideSchema }),
  /** Two documents say the same kind of thing of two events: only one of them is asked for, and nothing is in conflict. */
  z.strictObject({ ...askedFields, kind: z.literal('other-event'), asked: sideSchema, other: sideSchema }),
]);

export type ConflictQuestion = z.infer<typeof conflictQuestionSchema>;
export type ConflictSide = z.infer<typeof sideSchema>;

export function sidesOf(question: ConflictQuestion): [ConflictSide, ConflictSide] {
  return question.kind === 'conflict' ? [question.older, question.newer] : [question.asked, question.other];
}
