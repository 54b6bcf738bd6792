import { describe, expect, it } from 'vitest';
import { arrivals } from '../../../../eval/bench/load/arrivals.ts';
import type { AskedQuestion } from '../../../../eval/bench/load/asked-question.ts';
import { runIdle, runLoad } from '../../../../eval/bench/load/run-load.ts';
import { evalQuestionSchema } from '../../../../eval/dataset/eval-case.ts';

const question = (id: string) => evalQuestionSchema.parse({ id, question: `${id}?` });

/** A clock that sleeping moves, and answers that take as long as they are told to. */
function simulation(answerMilliseconds: number) {
  let clock = 0;
  const begun: { id: string; at: number }[] = [];
  const pending: { at: number; wake: () => void }[] = [];
  const moveTo = (time: number): void => {
    clock = time;
    for (const { at, wake } of pending) if (at <= clock) wake();
  };
  return {
    begun,
    pass: (milliseconds: number) => moveTo(clock + milliseconds),
    now: () => clock,
    sleep: async (milliseconds: number) => moveTo(clock + milliseconds),
    ask: (asked: ReturnType<typeof question>, elapsed: () => number): Promise<AskedQuestion> => {
      begun.push({ id: asked.id, at: clock });
      return new Promise((resolve) => {
        const wake = () => resolve({ question: asked, end: 'answered', text: '', endMilliseconds: elapsed() });
        pending.push({ at: clock + answerMilliseconds, wake });
        if (answerMilliseconds === 0) wake();
      });
    },
  };
}

describe('the schedule', () => {
  it('is even and as long as asked', () => {
    expect(arrivals({ rate: 4, seconds: 1 })).toEqual([0, 250, 500, 750]);
    expect(arrivals({ rate: 8, seconds: 60 })).toHaveLength(480);
    expect(arrivals({ rate: 8, seconds: 60 }).at(-1)).toBeLessThan(60_000);
  });
});

describe('a run under load', () => {
  it('asks when a question is due, although none is answered yet, and begins again from the first', async () => {
    const simulated = simulation(1_000);
    const run = runLoad({ arrivals: [0, 100, 200], questions: [question('a'), question('b')], ...simulated });
    await new Promise(setImmediate);
    expect(simulated.begun).toEqual([
      { id: 'a', at: 0 },
      { id: 'b', at: 100 },
      { id: 'a', at: 200 },
    ]);
    simulated.pass(1_500);
    expect(await run).toHaveLength(3);
  });

  it('counts the time of a question that is asked late from when it was due', async () => {
    const simulated = simulation(0);
    let isFirst = true;
    const ask: typeof simulated.ask = (asked, elapsed) => {
      // the machine stands still for a while: what was due meanwhile is late
      if (isFirst) simulated.pass(400);
      isFirst = false;
      return simulated.ask(asked, elapsed);
    };
    const asked = await runLoad({ arrivals: [0, 100], questions: [question('a')], ...simulated, ask });
    expect(asked.map(({ endMilliseconds }) => endMilliseconds)).toEqual([400, 300]);
  });
});

describe('an idle run', () => {
  it('asks the next question when the one before is answered', async () => {
    const simulated = simulation(0);
    const asked = await runIdle({ questions: [question('a'), question('b')], ...simulated });
    expect(asked.map(({ question: { id } }) => id)).toEqual(['a', 'b']);
  });
});
