import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EvalUsageError } from '../errors.ts';

const HANDBOOK = 'eval/datasets/handbook/questions.jsonl';
const DEFAULT_OUTPUT = 'eval/PEERS.md';

export const PEERS_USAGE = `Usage: npm run --silent bench:peers -- [options]

Asks the same questions of Footnote and of four other ways to search documents, and writes a table.

  --questions FILE  questions, one JSON object a line (default: ${HANDBOOK})
  --documents DIR   their documents (default: documents/ beside the questions)
  --output FILE     where the table goes (default: ${DEFAULT_OUTPUT})
  --help            show this text

Give --questions several times for several sets, and then --documents once for each or not at all.
Exit code: 0 when the comparison ran, 2 when it could not run.
`;

export interface PeersOptions {
  sets: { name: string; questions: string; documents: string }[];
  output: string;
}

/**
 * @param argv the arguments without the program's name
 * @throws EvalUsageError
 */
export function readPeersOptions(argv: readonly string[]): PeersOptions | 'help' {
  const { help, questions = [HANDBOOK], documents, output = DEFAULT_OUTPUT } = parse(argv);
  if (help) return 'help';
  if (documents && documents.length !== questions.length) {
    throw new EvalUsageError(`--documents: expected one for each --questions (${questions.length}) or none.`);
  }
  const sets = questions.map((file, k) => ({
    name: setName(file),
    questions: file,
    documents: documents?.[k] ?? join(dirname(file), 'documents'),
  }));
  return { sets, output };
}

/** `questions.jsonl` is named after its folder, `questions-zh.jsonl` after folder and ending, others by themselves. */
function setName(file: string): string {
  const stem = basename(file, '.jsonl');
  if (stem !== 'questions' && !stem.startsWith('questions-')) return stem;
  return basename(dirname(resolve(file))) + stem.slice('questions'.length);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        questions: { type: 'string', multiple: true },
        documents: { type: 'string', multiple: true },
        output: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (cause) {
    throw new EvalUsageError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${PEERS_USAGE}`, { cause });
  }
}
