import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PIPELINE_PARTS, type PipelinePart } from '../../server/leave-out.ts';
import { readCases } from '../dataset/read-cases.ts';
import { DatasetError, EvalUsageError } from '../errors.ts';
import { type QuestionSet, readQuestionSets } from '../question-sets.ts';
import { ablationsTable } from './ablations-table.ts';
import { measureSet } from './measure-set.ts';
import type { MeasuredSet } from './measured-set.ts';
import { mistypeQuestions } from './mistype-questions.ts';

const DEFAULT_OUTPUT = 'eval/ABLATIONS.md';
const EXIT_COULD_NOT_RUN = 2;

const USAGE = `Usage: npm run --silent eval:ablations -- [--questions FILE --documents DIR]... [options]

Asks sets of questions (default: the handbook that comes with the project) with the whole pipeline and without each of its parts, and
writes a table of what that changes. What the networks give is kept in the user's cache folder, so that a second run is quick.

  --questions FILE     questions of a set, one JSON object a line; may be given several times, each with its --documents
  --documents DIR      the documents of the set in the same place
  --only PART[,PART]   without these parts only: ${PIPELINE_PARTS.join(', ')}
  --mistyped NAME      ask the set of that name a second time, with typing errors in its questions, with and without their correction; may
                       be given several times
  --output FILE        where the table goes (default: ${DEFAULT_OUTPUT})
`;

async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      questions: { type: 'string', multiple: true },
      documents: { type: 'string', multiple: true },
      only: { type: 'string' },
      mistyped: { type: 'string', multiple: true },
      output: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const sets = readQuestionSets(values.questions ?? [], values.documents ?? []);
  const parts = values.only === undefined ? PIPELINE_PARTS : values.only.split(',').map(partNamed);
  const measured: MeasuredSet[] = [];
  for (const set of sets) {
    measured.push(await measureSet(set, { parts, onMessage: tell }));
    if (values.mistyped?.includes(set.name)) measured.push(await measureMistyped(set));
  }
  await writeFile(values.output ?? DEFAULT_OUTPUT, ablationsTable(measured, new Date()));
  tell(`Table: ${values.output ?? DEFAULT_OUTPUT}`);
}

async function measureMistyped(set: QuestionSet): Promise<MeasuredSet> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-ablations-'));
  try {
    const questions = join(folder, 'questions.jsonl');
    const lines = mistypeQuestions(await readCases(set.questions)).map((question) => JSON.stringify(question));
    await writeFile(questions, lines.join('\n'));
    const mistyped = { ...set, name: `${set.name}, mistyped`, questions };
    return { ...(await measureSet(mistyped, { parts: ['spelling'], onMessage: tell })), questions: set.questions };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function partNamed(name: string): PipelinePart {
  const found = PIPELINE_PARTS.find((part) => part === name.trim());
  if (found !== undefined) return found;
  throw new EvalUsageError(`--only: expected parts of the pipeline (${PIPELINE_PARTS.join(', ')}); got "${name}".`);
}

function tell(message: string): void {
  process.stderr.write(`${message}\n`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const isExpected = error instanceof EvalUsageError || error instanceof DatasetError;
  console.error(isExpected ? error.message : error);
  process.exitCode = EXIT_COULD_NOT_RUN;
}
