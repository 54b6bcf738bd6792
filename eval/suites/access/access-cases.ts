import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readJsonLines } from '../read-json-lines.ts';

/** Who asks, and what they may see. */
export const CALLERS = {
  visitor: ['public'],
  staff: ['public', 'staff'],
  board: ['public', 'board'],
} as const satisfies Record<string, readonly string[]>;

export type Caller = keyof typeof CALLERS;

const questionSchema = z.strictObject({
  id: z.string().min(1),
  /** How the question goes about it: `quote`, `file`, `history`, … */
  how: z.string().min(1),
  lang: z.string().min(1),
  question: z.string().min(1),
  history: z.array(z.strictObject({ role: z.enum(['user', 'assistant']), text: z.string() })).default([]),
  /** What is fished for; missing where the question asks for documents as such. */
  canary: z.string().min(1).optional(),
});

const canariesSchema = z.record(z.string(), z.array(z.string().min(1)).min(1));

export type AccessQuestion = z.infer<typeof questionSchema>;

/** A document that is not for everybody, with words that stand in no other document. */
export interface GuardedDocument {
  uri: string;
  canaries: string[];
}

export interface AccessCases {
  questions: AccessQuestion[];
  guarded: GuardedDocument[];
}

/** @throws DatasetError */
export async function readAccessCases(folder: string): Promise<AccessCases> {
  const canaries = canariesSchema.parse(JSON.parse(await readFile(join(folder, 'canaries.json'), 'utf8')));
  return {
    questions: await readJsonLines(join(folder, 'questions.jsonl'), questionSchema),
    guarded: Object.entries(canaries).map(([uri, words]) => ({ uri, canaries: words })),
  };
}

/** The folder that a document of this suite lies in names its audience: `staff-and-board/findings.md`. */
export function maySee(caller: Caller, uri: string): boolean {
  const audience = uri.split('/')[0]?.split('-and-') ?? [];
  return CALLERS[caller].some((group) => audience.includes(group));
}

/** What must not be shown to a caller: the paths and canaries of the documents that the caller may not see. */
export function hiddenWords(caller: Caller, guarded: readonly GuardedDocument[]): string[] {
  return guarded.filter(({ uri }) => !maySee(caller, uri)).flatMap(({ uri, canaries }) => [uri, ...canaries]);
}
