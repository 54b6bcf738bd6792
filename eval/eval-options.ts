import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { EvalQuestion } from './dataset.ts';
import { EvalUsageError } from './errors.ts';

const DEFAULT_DATASET = 'eval/datasets/handbook';
const OUTPUT_ROOT = '.footnote/eval';

export const USAGE = `Usage: npm run --silent eval -- [options]

Asks every question of a dataset and writes report.json, report.html and junit.xml.

  --dataset DIR     a folder with documents/ and questions.jsonl (default: ${DEFAULT_DATASET})
  --questions FILE  questions, one JSON object a line, instead of a dataset's
  --documents DIR   documents instead of a dataset's (default: documents/ beside the questions)
  --output DIR      where the report goes (default: ${OUTPUT_ROOT}/NAME)
  --only ID[,ID]    only these questions
  --kind KIND       only questions of this kind
  --help            show this text

Exit code: 0 when the evaluation ran, 2 when it could not run.
`;

export interface EvalOptions {
  questions: string;
  documents: string;
  output: string;
  /** Ids; empty for all. */
  only: readonly string[];
  kind: string | undefined;
}

/**
 * @param argv the arguments without the program's name
 * @throws EvalUsageError
 */
export function readOptions(argv: readonly string[]): EvalOptions | 'help' {
  const given = parse(argv);
  if (given.help) return 'help';
  if (given.dataset !== undefined && given.questions !== undefined) {
    throw new EvalUsageError('Name either --dataset or --questions, not both.');
  }
  const questions = given.questions ?? join(given.dataset ?? DEFAULT_DATASET, 'questions.jsonl');
  return {
    questions,
    documents: given.documents ?? join(dirname(questions), 'documents'),
    output: given.output ?? join(OUTPUT_ROOT, basename(dirname(resolve(questions)))),
    only: given.only?.split(',').map((id) => id.trim()) ?? [],
    kind: given.kind,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        dataset: { type: 'string' },
        questions: { type: 'string' },
        documents: { type: 'string' },
        output: { type: 'string' },
        only: { type: 'string' },
        kind: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (cause) {
    throw new EvalUsageError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${USAGE}`, { cause });
  }
}

/** @throws EvalUsageError where nothing is left, or an id is not in the dataset */
export function selectQuestions(
  questions: readonly EvalQuestion[],
  { only, kind }: Pick<EvalOptions, 'only' | 'kind'>,
): EvalQuestion[] {
  const ids = new Set(questions.map((question) => question.id));
  const unknown = only.filter((id) => !ids.has(id));
  if (unknown.length > 0) throw new EvalUsageError(`--only: no question has the id ${unknown.join(', ')}.`);
  const selected = questions.filter(
    (question) => (only.length === 0 || only.includes(question.id)) && (kind === undefined || question.kind === kind),
  );
  if (selected.length > 0) return selected;
  const kinds = [...new Set(questions.map((question) => question.kind))];
  throw new EvalUsageError(`No question is left to ask. The kinds of this dataset: ${kinds.join(', ')}.`);
}
