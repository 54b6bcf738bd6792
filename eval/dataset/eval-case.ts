import { z } from 'zod';

/** Tools that write JSON often put `null` where there is nothing. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);

const evidenceSchema = z.object({
  /** The document's path below the documents folder, or its file name. */
  doc: z.string().min(1),
  /** Text of the document that holds the answer; without it any passage of the document will do. */
  quote: z.string().min(1).nullish(),
  /** The document's title as a reader must see it; without it titles are not judged. */
  title: z.string().min(1).nullish(),
});

/** What is asked, and what a right answer is. */
const askedFields = {
  question: z.string().min(1),
  /** Short canonical answer first, then variants; several parts are separated by `; `. */
  answers: listOf(z.string()),
  /** A correct answer contains at least one of these. Where it is empty, right or wrong is not judged. */
  mustContain: listOf(z.string().min(1)),
  evidence: listOf(evidenceSchema),
  /** Whether the documents hold the answer. */
  answerable: z.boolean().default(true),
};

const kindSchema = z.string().min(1);

const caseFields = {
  id: z.string().min(1),
  /** Any name: scores are given for each by itself. `list` and `multi-passage` have scoring rules of their own. */
  kind: kindSchema.default('other'),
  /** Language of the question, BCP 47. */
  lang: z.string().min(1).default('und'),
  /** Any names, to find questions again. */
  tags: listOf(z.string().min(1)),
  /** Earlier turns, oldest first, where the question is a follow-up. */
  history: listOf(z.object({ role: z.enum(['user', 'assistant']), text: z.string() })),
};

/** A line of `questions.jsonl` that asks one question. */
export const evalQuestionSchema = z.object({ ...caseFields, ...askedFields });

/** A line of `questions.jsonl` that asks several questions, one after another in one conversation. */
export const conversationSchema = z.strictObject({
  ...caseFields,
  turns: z.array(z.strictObject({ ...askedFields, kind: kindSchema.optional() })).min(2),
});

export type Evidence = z.infer<typeof evidenceSchema>;

/** One question to be asked: a whole case, or a turn of one. Turn 2 of the case `c` has the id `c.2`. */
export type EvalQuestion = z.infer<typeof evalQuestionSchema>;

/** One line of `questions.jsonl`: its questions are asked in this order, in one conversation. */
export interface EvalCase {
  id: string;
  /** Of the questions file, counted from 1. */
  line: number;
  questions: EvalQuestion[];
}

/** These ask for several facts: every quote is needed, and the parts of `answers[0]` are counted. */
export const KINDS_WITH_PARTS: readonly string[] = ['list', 'multi-passage'];
