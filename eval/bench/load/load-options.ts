import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { EvalUsageError } from '../../errors.ts';

export const USAGE = `Usage: npm run bench:load -- [options]

Asks the questions over real sockets of a server process of its own: one by one, then at fixed rates, however fast it answers.

  --questions FILE   questions, one JSON object a line (default: those of the handbook)
  --documents DIR    default: documents/ beside the questions
  --rate N[,N]       questions a second, a run each (default: 8)
  --seconds N        length of a run (default: 60)
  --help             show this text
`;

const DEFAULT_QUESTIONS = 'eval/datasets/handbook/questions.jsonl';
const MOST_QUESTIONS_A_SECOND = 1_000;
const MOST_SECONDS = 3_600;

export interface LoadOptions {
  questions: string;
  documents: string;
  rates: readonly number[];
  seconds: number;
}

/** @throws EvalUsageError */
export function readLoadOptions(argv: readonly string[]): LoadOptions | 'help' {
  const given = parse(argv);
  if (given.help) return 'help';
  const questions = given.questions ?? DEFAULT_QUESTIONS;
  return {
    questions,
    documents: given.documents ?? join(dirname(questions), 'documents'),
    rates: (given.rate ?? '8').split(',').map((text) => number('--rate', text.trim(), MOST_QUESTIONS_A_SECOND)),
    seconds: number('--seconds', given.seconds ?? '60', MOST_SECONDS),
  };
}

function number(option: string, text: string, most: number): number {
  const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  if (value > 0 && value <= most) return value;
  throw new EvalUsageError(`${option}: expected a number above 0, at most ${most}; got "${text}".`);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        questions: { type: 'string' },
        documents: { type: 'string' },
        rate: { type: 'string' },
        seconds: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (cause) {
    throw new EvalUsageError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${USAGE}`, { cause });
  }
}
