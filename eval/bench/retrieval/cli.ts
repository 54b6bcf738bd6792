import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openLocalIndex } from '../../../ingest/index/local/local-index.ts';
import { describeMachine } from '../machine.ts';
import { BENCH_SETTINGS, fillIndex } from './fill-index.ts';
import { measureRetrieval, retrievalTable } from './measure-retrieval.ts';
import { zipfVocabulary } from './zipf-vocabulary.ts';

const USAGE = `Usage: npm run bench:retrieval -- [--passages N] [--questions N] [--index DIR]

Times retrieval without encoder and reader on generated text (default: 100000 passages, 500 questions). With --index an index that an earlier
run left in the folder is used again, or left there.
`;

/** An opened index catches up with its passages between questions; measured is what comes then. */
const CATCH_UP_MILLISECONDS_A_PASSAGE = 0.4;

function now() {
  const { user, system } = process.cpuUsage();
  return { elapsed: performance.now(), cpu: (user + system) / 1_000 };
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function bench(passages: number, questions: number, kept: string | undefined): Promise<void> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'footnote-bench-'));
  try {
    mkdirSync(folder, { recursive: true });
    if (!(await holds(folder, passages))) await fillIndex(folder, passages, say);
    const index = await openLocalIndex({ folder, settings: BENCH_SETTINGS, onGraphProblem: say });
    try {
      await setTimeout(passages * CATCH_UP_MILLISECONDS_A_PASSAGE);
      const times = await measureRetrieval({ index, vocabulary: zipfVocabulary(), questions, now });
      const load = loadavg()[0]?.toFixed(1);
      process.stdout.write(`${retrievalTable(times)}\n\n${passages} passages; ${describeMachine()}; load ${load}.\n`);
    } finally {
      await index.close();
    }
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true });
  }
}

async function holds(folder: string, passages: number): Promise<boolean> {
  const index = await openLocalIndex({ folder, settings: BENCH_SETTINGS });
  const status = await index.status('everything');
  await index.close();
  return status.passages === passages && status.vectors === status.windows;
}

function count(option: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new RangeError(`${option}: expected a whole number from 1; got "${text}".`);
}

const { values } = parseArgs({
  options: {
    passages: { type: 'string' },
    questions: { type: 'string' },
    index: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) process.stdout.write(USAGE);
else
  await bench(count('--passages', values.passages, 100_000), count('--questions', values.questions, 500), values.index);
