import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findProjectFolder } from '../../models/project-folder.ts';
import { DatasetError, EvalUsageError } from '../errors.ts';
import { readQuestionSets } from '../question-sets.ts';
import { collectExamples } from './collect-examples.ts';
import { type AnswerabilityFit, fitAnswerability } from './fit-answerability.ts';
import type { FitExample } from './fit-example.ts';

const HANDBOOK = 'eval/datasets/handbook';

const USAGE = `Usage: npm run --silent fit -- [--questions FILE --documents DIR]... [--dry-run]

Fits when the documents count as answering a question, on development sets (default: ${HANDBOOK}), and writes
models/fitted/answerability.json with the figures of a cross-validation. What the networks give is kept in the user's cache
folder, so that a second fit takes seconds. The same sets give the same file.

  --questions FILE   questions of a set, one JSON object a line; may be given several times, each with its --documents
  --documents DIR    the documents of the set in the same place
  --dry-run          print the figures and write nothing
`;

async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      questions: { type: 'string', multiple: true },
      documents: { type: 'string', multiple: true },
      'dry-run': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const sets = readQuestionSets(values.questions ?? [], values.documents ?? []);
  const examples: FitExample[] = [];
  for (const set of sets) {
    process.stderr.write(`Asking ${set.name}.\n`);
    examples.push(...(await collectExamples(set, (text) => process.stderr.write(`${text}\n`))));
  }
  const fit = fitAnswerability(examples);
  process.stdout.write(tableOf(fit));
  if (!values['dry-run']) await write(fit);
  return 0;
}

function tableOf({ model, figures }: AnswerabilityFit): string {
  const percent = (share: number | null): string => (share === null ? '' : `${(share * 100).toFixed(1)}%`).padStart(9);
  const rows = figures.map(
    ({ set, area, falseRefusals, falseAnswers, alteredAnswered }) =>
      `${set.padEnd(20)}${(area === null ? '' : area.toFixed(3)).padStart(7)}${percent(falseRefusals)}${percent(falseAnswers)}${percent(alteredAnswered)}`,
  );
  const heading = `${'set'.padEnd(20)}${'area'.padStart(7)}${'refused'.padStart(9)}${'false'.padStart(9)}${'altered'.padStart(9)}`;
  return `${[heading, ...rows].join('\n')}\nThreshold: ${model.threshold}\n`;
}

async function write({ model, figures }: AnswerabilityFit): Promise<void> {
  const file = join(findProjectFolder(), 'models', 'fitted', 'answerability.json');
  await writeFile(file, `${JSON.stringify({ ...model, crossValidated: figures }, null, 2)}\n`);
  process.stdout.write(`Written: ${file}\n`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isExpected = error instanceof EvalUsageError || error instanceof DatasetError;
  process.stderr.write(isExpected ? `${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 2;
}
