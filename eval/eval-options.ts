import { basename, dirname, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PIPELINE_PARTS, type PipelinePart } from '../server/leave-out.ts';
import { EvalUsageError } from './errors.ts';

const DEFAULT_DATASET = 'eval/datasets/handbook';
export const DEFAULT_GATE = 'eval/gate.yaml';
const OUTPUT_ROOT = '.footnote/eval';

/** Each worker loads the networks for itself, 500 MB. */
const MOST_WORKERS = 16;
const MOST_REPEATS = 100;

export const USAGE = `Usage: npm run --silent eval -- [options]
       npm run --silent eval:update -- [options]
       npm run --silent eval -- init DIR
       npm run --silent eval -- add [options]

Asks every question of a dataset, compares the answers with the accepted ones, and writes report.json, report.html,
summary.md and junit.xml. eval:update accepts the answers: it writes them as the baseline. init drafts questions from
documents; add appends a question to a dataset; each has its own --help.

What is asked
  --dataset DIR        a folder with documents/ and questions.jsonl (default: ${DEFAULT_DATASET})
  --questions FILE     questions, one JSON object a line, instead of a dataset's
  --documents DIR      documents instead of a dataset's (default: documents/ beside the questions)
  --only ID[,ID]       only these questions
  --kind KIND[,KIND]   only questions of these kinds
  --sample N           N questions drawn at random, the same ones every time

How it is asked
  --mode MODE          "extractive" (default), or "model": answers are written by the endpoint that OPENAI_BASE_URL,
                       OPENAI_API_KEY and OPENAI_MODEL name
  --history WHICH      later turns of a conversation follow on "generated" answers (default) or on "expected" ones
  --workers N          questions asked at a time, each by a pipeline of its own (default: 1, which measures latency)
  --reading-depth N    windows that the reader reads of a question at most, from 0: what an overrun machine would answer
  --replay             take what the networks give from earlier runs, where it is known: for tuning what is made of it
  --without PART[,PART]  leave parts of the pipeline out, to measure what they are worth:
                       ${PIPELINE_PARTS.join(', ')}
  --repeat N           ask everything N times and tell how much the answers vary (default: 1)
  --judge              have that endpoint's model judge whether sentences follow from what they cite
  --fail-fast          end at the first wrong answer
  --watch              ask again whenever documents, questions or code change

What comes of it
  --output DIR         where the report goes (default: ${OUTPUT_ROOT}/NAME)
  --baseline FILE      accepted answers, or the report.json of another run (default: baseline.json beside the questions)
  --gate FILE          what may not fall, and how far (default: ${DEFAULT_GATE})
  --help               show this text

Exit code: 0 the gate holds, 1 a regression, 2 it could not run.
`;

export interface Selection {
  /** Ids of cases; empty for all. */
  only: readonly string[];
  /** Kinds; empty for all. */
  kinds: readonly string[];
  /** Number of cases to draw; undefined for all. */
  sample: number | undefined;
}

export interface EvalOptions {
  /** Name of the set, by which the gate knows it. */
  name: string;
  questions: string;
  documents: string;
  output: string;
  selection: Selection;
  mode: 'extractive' | 'model';
  feedForward: 'generated' | 'expected';
  workers: number;
  repeats: number;
  judge: boolean;
  replay: boolean;
  /** Windows read of a question at most; undefined for as many as the product reads. */
  readingDepth: number | undefined;
  /** Parts of the pipeline that are left out. */
  without: readonly PipelinePart[];
  failFast: boolean;
  watch: boolean;
  baseline: { file: string; isRequired: boolean };
  gate: { file: string; isRequired: boolean };
  /** Whether the run becomes the baseline. */
  update: boolean;
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
  const name = setName(questions);
  return {
    name,
    questions,
    documents: given.documents ?? join(dirname(questions), 'documents'),
    output: given.output ?? join(OUTPUT_ROOT, name),
    selection: {
      only: listOf(given.only),
      kinds: listOf(given.kind),
      sample: given.sample === undefined ? undefined : wholeNumber('--sample', given.sample),
    },
    mode: oneOf('--mode', ['extractive', 'model'], given.mode),
    feedForward: oneOf('--history', ['generated', 'expected'], given.history),
    workers: wholeNumber('--workers', given.workers ?? '1', MOST_WORKERS),
    repeats: wholeNumber('--repeat', given.repeat ?? '1', MOST_REPEATS),
    judge: given.judge ?? false,
    replay: given.replay ?? false,
    readingDepth: given['reading-depth'] === undefined ? undefined : depth('--reading-depth', given['reading-depth']),
    without: listOf(given.without).map(pipelinePart),
    failFast: given['fail-fast'] ?? false,
    watch: given.watch ?? false,
    baseline: {
      file: given.baseline ?? join(dirname(questions), 'baseline.json'),
      isRequired: given.baseline !== undefined && !given.update,
    },
    gate: { file: given.gate ?? DEFAULT_GATE, isRequired: given.gate !== undefined },
    update: given.update ?? false,
  };
}

/** `questions.jsonl` is named after its folder, any other file after itself. */
function setName(questions: string): string {
  const stem = basename(questions, extname(questions));
  return stem === 'questions' ? basename(dirname(resolve(questions))) : stem;
}

function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function pipelinePart(name: string): PipelinePart {
  const found = PIPELINE_PARTS.find((part) => part === name);
  if (found !== undefined) return found;
  throw new EvalUsageError(`--without: expected parts of the pipeline (${PIPELINE_PARTS.join(', ')}); got "${name}".`);
}

function wholeNumber(option: string, text: string, most = Number.MAX_SAFE_INTEGER): number {
  const number = /^\d+$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= most) return number;
  const range = most === Number.MAX_SAFE_INTEGER ? 'a whole number from 1' : `a whole number from 1 to ${most}`;
  throw new EvalUsageError(`${option}: expected ${range}; got "${text}".`);
}

/** Unlike other numbers, 0 is one: nothing is read. */
function depth(option: string, text: string): number {
  return text === '0' ? 0 : wholeNumber(option, text);
}

/** The first choice where nothing is given. */
function oneOf<Choice extends string>(option: string, choices: readonly [Choice, Choice], text?: string): Choice {
  const found = text === undefined ? choices[0] : choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  throw new EvalUsageError(`${option}: expected "${choices.join('" or "')}"; got "${text}".`);
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
        sample: { type: 'string' },
        mode: { type: 'string' },
        history: { type: 'string' },
        workers: { type: 'string' },
        repeat: { type: 'string' },
        judge: { type: 'boolean' },
        replay: { type: 'boolean' },
        'reading-depth': { type: 'string' },
        without: { type: 'string' },
        'fail-fast': { type: 'boolean' },
        watch: { type: 'boolean' },
        baseline: { type: 'string' },
        gate: { type: 'string' },
        update: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (cause) {
    throw new EvalUsageError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${USAGE}`, { cause });
  }
}
