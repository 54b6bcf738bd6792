import { describe, expect, it } from 'vitest';
import { createProgress } from '../../eval/progress.ts';

function record(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 };
  return {
    written,
    progress: createProgress(stream, () => time),
    wait: (milliseconds: number) => (time += milliseconds),
  };
}

describe('the progress of an evaluation', () => {
  it('is a bar with the time left on a terminal', () => {
    const { written, progress, wait } = record(true);
    progress.step(1, 4);
    wait(2_000);
    progress.step(2, 4);
    expect(written.at(-1)).toBe(`\rQuestions ${'█'.repeat(12)}${'░'.repeat(12)} 2/4, 4 s left\u001b[K`);
    progress.step(4, 4);
    expect(written.at(-1)).toBe(`\rQuestions ${'█'.repeat(24)} 4/4\u001b[K\n`);
  });

  it('is a line now and then elsewhere', () => {
    const { written, progress } = record(false);
    for (let done = 1; done <= 60; done += 1) progress.step(done, 60);
    expect(written).toEqual(['Question 25 of 60\n', 'Question 50 of 60\n', 'Question 60 of 60\n']);
  });
});
