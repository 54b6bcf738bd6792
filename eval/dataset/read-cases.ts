import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { DatasetError } from '../errors.ts';
import { conversationSchema, type EvalCase, type EvalQuestion, evalQuestionSchema } from './eval-case.ts';

/** @throws DatasetError naming the file and the line */
export async function readCases(file: string): Promise<EvalCase[]> {
  const cases = parseCases(await readText(file), file);
  if (cases.length === 0) throw new DatasetError({ file }, 'expected one JSON object a line, found no line.');
  return cases;
}

export function parseCases(text: string, file: string): EvalCase[] {
  const lineOfId = new Map<string, number>();
  const cases: EvalCase[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [index, source] of lines.entries()) {
    if (source.trim() === '') continue;
    const line = index + 1;
    const parsed = parseCase(source, { file, line });
    for (const id of new Set([parsed.id, ...parsed.questions.map((question) => question.id)])) {
      const earlier = lineOfId.get(id);
      if (earlier !== undefined) {
        throw new DatasetError({ file, line }, `id "${id}" is taken by line ${earlier}; give every question its own.`);
      }
      lineOfId.set(id, line);
    }
    cases.push(parsed);
  }
  return cases;
}

interface Place {
  file: string;
  line: number;
}

function parseCase(source: string, place: Place): EvalCase {
  const json = parseJson(source, place);
  if (typeof json === 'object' && json !== null && 'turns' in json) {
    const conversation = check(conversationSchema, json, place);
    return { id: conversation.id, line: place.line, questions: questionsOf(conversation) };
  }
  const question = check(evalQuestionSchema, json, place);
  return { id: question.id, line: place.line, questions: [question] };
}

function questionsOf({ turns, ...shared }: z.infer<typeof conversationSchema>): EvalQuestion[] {
  return turns.map((turn, index) => ({
    ...shared,
    ...turn,
    id: `${shared.id}.${index + 1}`,
    kind: turn.kind ?? shared.kind,
  }));
}

function check<Schema extends z.ZodType>(schema: Schema, json: unknown, place: Place): z.infer<Schema> {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  throw new DatasetError(place, z.prettifyError(result.error), { cause: result.error });
}

function parseJson(source: string, place: Place): unknown {
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
