/**
 * Questions that may be looked for at a time. The last of so many has its first window read within a second on two slow cores; whoever comes
 * after it is told at once to ask again, rather than kept waiting in a queue that grows.
 */
export const MOST_OPEN_QUESTIONS = 16;

/** As many questions are looked for as may be at a time. */
export class TooManyQuestionsError extends Error {
  readonly limit: number;

  constructor(limit: number) {
    super(`Expected fewer than ${limit} questions to be looked for at a time. Ask again in a moment.`);
    this.name = 'TooManyQuestionsError';
    this.limit = limit;
  }
}

export interface OpenQuestions {
  /**
   * Counts one more in.
   * @returns counts it out again; further calls do nothing
   * @throws TooManyQuestionsError
   */
  enter(): () => void;
}

export function createOpenQuestions(limit: number): OpenQuestions {
  const open = new Set<symbol>();
  return {
    enter() {
      if (open.size >= limit) throw new TooManyQuestionsError(limit);
      const question = Symbol();
      open.add(question);
      return () => void open.delete(question);
    },
  };
}
