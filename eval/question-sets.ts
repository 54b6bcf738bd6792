import { basename, dirname, extname, join, resolve } from 'node:path';
import { EvalUsageError } from './errors.ts';

const HANDBOOK = 'eval/datasets/handbook';

/** Questions with the documents that they are asked about. */
export interface QuestionSet {
  name: string;
  /** File. */
  questions: string;
  /** Folder. */
  documents: string;
}

/**
 * Sets as a command names them, a file of questions and a folder of documents each; without any the one that comes with the project.
 * @throws EvalUsageError where a set lacks one of its two
 */
export function readQuestionSets(questions: readonly string[], documents: readonly string[]): QuestionSet[] {
  if (questions.length !== documents.length) {
    throw new EvalUsageError(
      `Expected one --documents for each --questions; got ${questions.length} and ${documents.length}.`,
    );
  }
  if (questions.length === 0) {
    return [{ name: 'handbook', questions: join(HANDBOOK, 'questions.jsonl'), documents: join(HANDBOOK, 'documents') }];
  }
  return questions.map((file, k) => ({ name: nameOf(file), questions: file, documents: documents[k] ?? '' }));
}

/** `clapnq/questions.jsonl` is `clapnq`, `xquad/questions-en.jsonl` is `xquad-en`. */
function nameOf(file: string): string {
  const stem = basename(file, extname(file));
  return stem.startsWith('questions') ? `${basename(dirname(resolve(file)))}${stem.slice('questions'.length)}` : stem;
}
