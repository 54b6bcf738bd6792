/** Questions that may be looked for at a time on a machine that is fast enough: sixteen best windows are read within half a second. */
export const MOST_OPEN_QUESTIONS = 16;
/** Below it a slow machine would refuse where nobody else asks. */
const FEWEST_OPEN_QUESTIONS = 2;
/** A question for which retrieval took longer than this has waited for the others. */
const LONGEST_RETRIEVAL_MILLISECONDS = 800;
/** Share of the bound that is left after such a question. */
const DECREASE = 0.8;

export interface OpenQuestions {
  /**
   * Counts one more in.
   * @returns counts it out again, and further calls do nothing; undefined where as many are looked for as may be
   */
  enter(): (() => void) | undefined;
}

export interface OpenQuestionsOptions {
  /** What the bound begins with and never exceeds. */
  most: number;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
}

/**
 * Bounds the questions that are looked for at a time by how long that takes here and now: the bound falls by a share when one took too
 * long, and rises by one when as many as it allows took no longer than they may ("additive increase, multiplicative decrease":
 * Chiu and Jain 1989). Whoever is refused is told at once to ask again, rather than kept waiting in a queue that grows.
 */
export function createOpenQuestions({ most, now }: OpenQuestionsOptions): OpenQuestions {
  const open = new Set<symbol>();
  let bound = most;

  function adapt(milliseconds: number): void {
    if (milliseconds > LONGEST_RETRIEVAL_MILLISECONDS) bound *= DECREASE;
    else bound += 1 / bound;
    bound = Math.min(most, Math.max(Math.min(FEWEST_OPEN_QUESTIONS, most), bound));
  }

  return {
    enter() {
      const limit = Math.floor(bound);
      if (open.size >= limit) return undefined;
      const question = Symbol();
      const entered = now();
      open.add(question);
      return () => {
        if (open.delete(question)) adapt(now() - entered);
      };
    },
  };
}
