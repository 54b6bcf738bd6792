import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOpenQuestions } from '../../../server/socket/open-questions.ts';

function openQuestions(most: number) {
  let clock = 0;
  const questions = createOpenQuestions({ most, now: () => clock });
  /** Fills the bound; a leave for each question that was let in. */
  const fill = (): (() => void)[] => {
    const leaves: (() => void)[] = [];
    for (let leave = questions.enter(); leave; leave = questions.enter()) leaves.push(leave);
    return leaves;
  };
  return {
    questions,
    fill,
    /** As many as are let in take so long, a number of times. */
    rounds(count: number, milliseconds: number): void {
      for (let k = 0; k < count; k += 1) {
        const leaves = fill();
        clock += milliseconds;
        for (const leave of leaves) leave();
      }
    },
    allowed(): number {
      const leaves = fill();
      for (const leave of leaves) leave();
      return leaves.length;
    },
  };
}

describe('the questions that are looked for at a time', () => {
  it('are no more than the bound until another leaves, once', () => {
    const { questions } = openQuestions(2);
    const leave = questions.enter();
    questions.enter();
    expect(questions.enter()).toBeUndefined();
    leave?.();
    leave?.();
    expect(questions.enter()).toBeDefined();
    expect(questions.enter()).toBeUndefined();
  });

  it('grow fewer where they take too long, and as many as before when they no longer do', () => {
    const { rounds, allowed } = openQuestions(16);
    rounds(3, 5_000);
    expect(allowed()).toBe(2);
    rounds(40, 100);
    expect(allowed()).toBe(16);
  });

  it('are always some, never more than at first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 50 }), (times) => {
        const { rounds, allowed } = openQuestions(8);
        for (const time of times) rounds(1, time);
        expect(allowed()).toBeGreaterThanOrEqual(2);
        expect(allowed()).toBeLessThanOrEqual(8);
      }),
    );
  });
});
