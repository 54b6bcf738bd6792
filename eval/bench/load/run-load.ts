import type { EvalQuestion } from '../../dataset/eval-case.ts';
import type { AskedQuestion } from './asked-question.ts';

export interface LoadRun {
  /** When each question is due, milliseconds from the start, ascending. */
  arrivals: readonly number[];
  /** Asked in turn, again from the first when there are more arrivals. */
  questions: readonly EvalQuestion[];
  ask: (question: EvalQuestion, elapsed: () => number) => Promise<AskedQuestion>;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
  sleep: (milliseconds: number) => Promise<void>;
}

/** Asks every question when it is due, whether or not those before it are answered; one that is asked late was due all the same. */
export async function runLoad({ arrivals, questions, ask, now, sleep }: LoadRun): Promise<AskedQuestion[]> {
  const started = now();
  const asked: Promise<AskedQuestion>[] = [];
  for (const [k, due] of arrivals.entries()) {
    const question = questions[k % questions.length];
    if (!question) throw new RangeError('There is no question to ask.');
    const wait = started + due - now();
    if (wait > 0) await sleep(wait);
    asked.push(ask(question, () => now() - started - due));
  }
  return Promise.all(asked);
}

/** Asks every question alone, after the one before it is answered. */
export async function runIdle({ questions, ask, now }: Pick<LoadRun, 'questions' | 'ask' | 'now'>) {
  const asked: AskedQuestion[] = [];
  for (const question of questions) {
    const due = now();
    asked.push(await ask(question, () => now() - due));
  }
  return asked;
}
