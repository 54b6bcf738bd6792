import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EvalQuestion } from '../../dataset/eval-case.ts';
import { readCases } from '../../dataset/read-cases.ts';
import { DatasetError, EvalUsageError } from '../../errors.ts';
import { indexOf } from '../../open-pipeline.ts';
import { describeMachine } from '../machine.ts';
import { arrivals } from './arrivals.ts';
import { askOverSocket } from './ask-over-socket.ts';
import type { AskedQuestion } from './asked-question.ts';
import { type LoadOptions, readLoadOptions, USAGE } from './load-options.ts';
import { type LoadRow, loadTable } from './load-table.ts';
import { runIdle, runLoad } from './run-load.ts';
import { startServerProcess } from './server-process.ts';
import { summariseLoad } from './summarise-load.ts';

const EXIT_COULD_NOT_RUN = 2;
const say = (message: string): void => void process.stderr.write(`${message}\n`);
const now = (): number => performance.now();

async function bench(options: LoadOptions): Promise<void> {
  const questions = await standaloneQuestions(options.questions);
  const indexFolder = await indexOf(options.documents, { onMessage: say, replay: false });
  const server = await startServerProcess({ documents: options.documents, indexFolder });
  const ask = (question: EvalQuestion, elapsed: () => number) =>
    askOverSocket({ address: server.address, question, elapsed });
  const rows: LoadRow[] = [];
  const add = (name: string, asked: readonly AskedQuestion[]): void => {
    rows.push({ name, summary: summariseLoad(asked), machineLoad: loadavg()[0] ?? 0 });
  };
  try {
    say(`${questions.length} questions, one by one …`);
    await runIdle({ questions: questions.slice(0, 1), ask, now });
    add('one by one', await runIdle({ questions, ask, now }));
    for (const rate of options.rates) {
      say(`${rate} questions a second for ${options.seconds} seconds …`);
      add(
        String(rate),
        await runLoad({ arrivals: arrivals({ rate, seconds: options.seconds }), questions, ask, now, sleep }),
      );
    }
  } finally {
    await server.stop();
  }
  process.stdout.write(`${loadTable(rows)}\n\n${describeMachine()}.\n`);
}

/** What needs no conversation before it: everybody who asks has just come. */
async function standaloneQuestions(file: string): Promise<EvalQuestion[]> {
  const cases = await readCases(file);
  const first = cases.flatMap(({ questions: [question] }) => (question ? [question] : []));
  const standalone = first.filter(({ history }) => history.length === 0);
  if (standalone.length === 0) throw new EvalUsageError(`${file}: expected a question that stands for itself.`);
  return standalone;
}

try {
  const options = readLoadOptions(process.argv.slice(2));
  if (options === 'help') process.stdout.write(USAGE);
  else await bench(options);
} catch (error) {
  const isExpected = error instanceof EvalUsageError || error instanceof DatasetError;
  console.error(isExpected ? error.message : error);
  process.exitCode = EXIT_COULD_NOT_RUN;
}
