import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ANSWERABILITY, type FittedFile, fittedModelPath, RANKING, SENTENCES } from '../../models/fitted-models.ts';
import { DatasetError, EvalUsageError } from '../errors.ts';
import { type QuestionSet, readQuestionSets } from '../question-sets.ts';
import { collectAnswerability } from './collect-answerability.ts';
import { collectPassages } from './collect-passages.ts';
import { collectSentences } from './collect-sentences.ts';
import { type AnswerabilityFit, fitAnswerability } from './fit-answerability.ts';
import { type ChoiceFigures, fitChoices } from './fit-choices.ts';
import { type FitSet, openFitSet } from './open-fit-set.ts';

const HANDBOOK = 'eval/datasets/handbook';

const RANKING_FEATURES = ['textShare', 'similarityShare', 'relevance', 'offRole'] as const;
const SENTENCE_FEATURES = ['passageScore', 'relevance', 'span', 'sharedWords', 'askedCount'] as const;
/** Passages that a page shows, and sentences of an answer. */
const PASSAGES_SHOWN = 5;
const SENTENCES_SHOWN = 3;

const USAGE = `Usage: npm run --silent fit -- [--questions FILE --documents DIR]... [--dry-run]

Fits, on development sets (default: ${HANDBOOK}), what puts one passage and one sentence before another, and when the documents count as
answering a question; each on what the fit before it puts first. Writes ranking.json, sentences.json and answerability.json into
models/fitted/, with the figures of a cross-validation. What the networks give is kept in the user's cache folder, so that a second fit
takes a minute or two. The same sets give the same files; each file names the sets that it was fitted on.

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
  const write = values['dry-run'] ? () => undefined : writeModel;
  const passages = await collect(sets, 'passages', collectPassages);
  const ranking = fitChoices(passages, { names: RANKING_FEATURES, depth: PASSAGES_SHOWN });
  process.stdout.write(choiceTable('passages', PASSAGES_SHOWN, ranking.figures));
  await write(RANKING, ranking);
  const sentences = await collect(sets, 'sentences', (set) => collectSentences(set, ranking.model.weights));
  const choice = fitChoices(sentences, { names: SENTENCE_FEATURES, depth: SENTENCES_SHOWN });
  process.stdout.write(choiceTable('sentences', SENTENCES_SHOWN, choice.figures));
  await write(SENTENCES, choice);
  const ordering = { ranking: ranking.model.weights, sentences: choice.model.weights };
  const examples = await collect(sets, 'answerability', (set) => collectAnswerability(set, ordering));
  const answerability = fitAnswerability(examples);
  process.stdout.write(answerabilityTable(answerability));
  await write(ANSWERABILITY, answerability);
  return 0;
}

/** What a collector makes of each set, together. */
async function collect<Item>(
  sets: readonly QuestionSet[],
  what: string,
  collector: (set: FitSet) => Promise<Item[]>,
): Promise<Item[]> {
  const items: Item[] = [];
  for (const set of sets) {
    process.stderr.write(`${what}: ${set.name}\n`);
    const opened = await openFitSet(set, (text) => process.stderr.write(`${text}\n`));
    try {
      items.push(...(await collector(opened)));
    } finally {
      await opened.close();
    }
  }
  return items;
}

function choiceTable(what: string, depth: number, figures: readonly ChoiceFigures[]): string {
  const rows = figures.map(
    ({ set, questions, first, amongFirst, firstFromElsewhere }) =>
      `${set.padEnd(20)}${String(questions).padStart(10)}${percent(first)}${percent(amongFirst)}${percent(firstFromElsewhere)}`,
  );
  const heading = `${what.padEnd(20)}${'questions'.padStart(10)}${'first'.padStart(9)}${`first ${depth}`.padStart(9)}${'others'.padStart(9)}`;
  return `${[heading, ...rows].join('\n')}\n\n`;
}

function answerabilityTable({ model, figures }: AnswerabilityFit): string {
  const rows = figures.map(
    ({ set, area, falseRefusals, falseAnswers, alteredAnswered }) =>
      `${set.padEnd(20)}${(area === null ? '' : area.toFixed(3)).padStart(10)}${percent(falseRefusals)}${percent(falseAnswers)}${percent(alteredAnswered)}`,
  );
  const heading = `${'answerability'.padEnd(20)}${'area'.padStart(10)}${'refused'.padStart(9)}${'false'.padStart(9)}${'altered'.padStart(9)}`;
  return `${[heading, ...rows].join('\n')}\nThreshold: ${model.threshold}\n`;
}

function percent(share: number | null): string {
  return (share === null ? '' : `${(share * 100).toFixed(1)}%`).padStart(9);
}

async function writeModel<Model extends object>(
  file: FittedFile<Model>,
  { model, figures }: { model: Model; figures: readonly object[] },
): Promise<void> {
  const path = fittedModelPath(file);
  await writeFile(path, `${JSON.stringify({ ...model, crossValidated: figures }, null, 2)}\n`);
  process.stdout.write(`Written: ${path}\n\n`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isExpected = error instanceof EvalUsageError || error instanceof DatasetError;
  process.stderr.write(isExpected ? `${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 2;
}
