import { z } from 'zod';
import { DRAFT_KINDS } from './draft.ts';

/** One question as the model writes it. Lengths bound what a model that repeats itself leaves in a dataset. */
const modelDraftSchema = z.object({
  /** Number of the passage, from 1. */
  passage: z.int().min(1),
  kind: z.enum(DRAFT_KINDS),
  question: z.string().trim().min(5).max(300),
  answer: z.string().trim().min(1).max(500),
  mustContain: z.array(z.string().trim().min(1).max(100)).min(1).max(5),
  quote: z.string().trim().min(1).max(1_000),
});

const replySchema = z.object({ questions: z.array(z.unknown()).max(100) });

export type ModelDraft = z.infer<typeof modelDraftSchema>;

export interface ModelReply {
  drafts: ModelDraft[];
  /** Questions, or whole replies, that are not what the prompt asks for. */
  malformed: number;
}

/** Reads what the model wrote: one JSON object, maybe in a code fence or between words. */
export function readModelReply(text: string): ModelReply {
  const reply = replySchema.safeParse(parseJson(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)));
  if (!reply.success) return { drafts: [], malformed: 1 };
  const drafts = reply.data.questions.flatMap((question) => modelDraftSchema.safeParse(question).data ?? []);
  return { drafts, malformed: reply.data.questions.length - drafts.length };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
