import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { DatasetError } from './errors.ts';

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
});

/** One line of `questions.jsonl`. */
export const evalQuestionSchema = z.object({
  id: z.string().min(1),
  /** Any name: scores are given for each by itself. `list` and `multi-passage` have scoring rules of their own. */
  kind: z.string().min(1).default('other'),
  /** Language of the question, BCP 47. */
  lang: z.string().min(1).default('und'),
  question: z.string().min(1),
  /** Earlier turns, oldest first, where the question is a follow-up. */
  history: listOf(z.object({ role: z.enum(['user', 'assistant']), text: z.string() })),
  /** Short canonical answer first, then variants; several parts are separated by `; `. */
  answers: listOf(z.string()),
  /** A correct answer contains at least one of these. Where it is empty, right or wrong is not judged. */
  mustContain: listOf(z.string().min(1)),
  evidence: listOf(evidenceSchema),
  /** Whether the documents hold the answer. */
  answerable: z.boolean().default(true),
});

export type EvalQuestion = z.infer<typeof evalQuestionSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;

/** These ask for several facts: every quote is needed, and the parts of `answers[0]` are counted. */
export const KINDS_WITH_PARTS: readonly string[] = ['list', 'multi-passage'];

/** @throws DatasetError naming the file and the line */
export async function readQuestions(file: string): Promise<EvalQuestion[]> {
  const questions = parseQuestions(await readText(file), file);
  if (questions.length === 0) throw new DatasetError({ file }, 'expected one JSON object a line, found no line.');
  return questions;
}

export function parseQuestions(text: string, file: string): EvalQuestion[] {
  const lineOfId = new Map<string, number>();
  const questions: EvalQuestion[] = [];
  for (const [index, source] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (source.trim() === '') continue;
    const line = index + 1;
    const question = parseQuestion(source, { file, line });
    const earlier = lineOfId.get(question.id);
    if (earlier !== undefined) {
      throw new DatasetError(
        { file, line },
        `id "${question.id}" is taken by line ${earlier}; give every question its own.`,
      );
    }
    lineOfId.set(question.id, line);
    questions.push(question);
  }
  return questions;
}

function parseQuestion(source: string, place: { file: string; line: number }): EvalQuestion {
  const result = evalQuestionSchema.safeParse(parseJson(source, place));
  if (result.success) return result.data;
  throw new DatasetError(place, z.prettifyError(result.error), { cause: result.error });
}

function parseJson(source: string, place: { file: string; line: number }): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw new DatasetError(place, 'expected one JSON object a line, found something that is not JSON.', { cause });
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new DatasetError({ file }, 'the questions file cannot be read.', { cause });
  }
}
